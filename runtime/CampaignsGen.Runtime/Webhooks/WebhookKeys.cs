using System.Diagnostics;
using System.Security.Cryptography;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the keys with which a webhook can be signed. There are several while a secret is being replaced.
/// </summary>
internal sealed class WebhookKeys
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[][] keys;

    /// <param name="keys">The keys.</param>
    /// <param name="parameter">The name of the parameter that specified the keys.</param>
    internal WebhookKeys(IEnumerable<byte[]> keys, string parameter)
    {
        this.keys = [.. keys];
        if (this.keys.Length == 0 || Array.Exists(this.keys, static key => key.Length == 0))
        {
            throw new ArgumentException("At least one secret is required, and no secret can be empty.", parameter);
        }
    }

    /// <summary>
    /// Returns the signatures of the text, which is the head followed by the body, with each of the keys.
    /// </summary>
    internal byte[][] Sign(HashAlgorithmName algorithm, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        byte[][] signatures = new byte[keys.Length][];
        for (int i = 0; i < keys.Length; i++)
        {
            using IncrementalHash hash = IncrementalHash.CreateHMAC(algorithm, keys[i]);
            hash.AppendData(head);
            hash.AppendData(body);
            signatures[i] = hash.GetHashAndReset();
        }

        return signatures;
    }

    /// <summary>
    /// Determines whether a signature is one of those expected. All of them are compared, so that the time reveals
    /// nothing about them.
    /// </summary>
    internal static bool IsAmong(byte[][] expected, ReadOnlySpan<byte> signature)
    {
        bool matches = false;
        foreach (byte[] one in expected)
        {
            matches |= CryptographicOperations.FixedTimeEquals(one, signature);
        }

        return matches;
    }
}
