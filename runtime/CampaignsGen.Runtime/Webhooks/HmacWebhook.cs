using System.Security.Cryptography;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Verifies and creates signatures that are an HMAC of the body in a separate header.</summary>
/// <remarks>
/// Such a signature does not contain the time at which the webhook was sent, so a recorded webhook can be sent again.
/// Handle each event once, by what identifies it in its body.
/// </remarks>
public sealed class HmacWebhook : WebhookVerifier
{
    private static readonly HashAlgorithmName[] Algorithms =
    [
        HashAlgorithmName.SHA256,
        HashAlgorithmName.SHA512,
        HashAlgorithmName.SHA384,
        HashAlgorithmName.SHA1,
    ];

    private readonly HashAlgorithmName algorithm = HashAlgorithmName.SHA256;
    private readonly string prefix = "";
    private readonly string name;
    private readonly WebhookKeys keys;

    /// <summary>Initializes a new instance of the <see cref="HmacWebhook"/> class with secrets that are text.</summary>
    /// <param name="header">The name of the header for the signature, such as <c>X-Hub-Signature-256</c>.</param>
    /// <param name="secrets">
    /// The secret, whose UTF-8 bytes are the key. While it is being replaced, specify the new and the old secret.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="secrets"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="header"/> is <see langword="null"/> or empty, there is no secret, or one of the secrets is
    /// <see langword="null"/> or empty.
    /// </exception>
    public HmacWebhook(string header, params string[] secrets)
        : this(header, KeysOf(secrets)) { }

    /// <summary>Initializes a new instance of the <see cref="HmacWebhook"/> class with keys that are bytes.</summary>
    /// <param name="header">The name of the header for the signature.</param>
    /// <param name="keys">The key. While it is being replaced, specify the new and the old key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="header"/> is <see langword="null"/> or empty, there is no key, or one of the keys is empty.
    /// </exception>
    public HmacWebhook(string header, IEnumerable<ReadOnlyMemory<byte>> keys)
        : base(header)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        ArgumentNullException.ThrowIfNull(keys);
        name = header;
        this.keys = new WebhookKeys(keys.Select(static key => key.ToArray()), nameof(keys));
    }

    /// <summary>
    /// Gets the hash algorithm: SHA-256, SHA-384, SHA-512, or SHA-1 for services that support nothing better. The
    /// default is SHA-256.
    /// </summary>
    /// <exception cref="ArgumentException">The value is another algorithm.</exception>
    public HashAlgorithmName Algorithm
    {
        get => algorithm;
        init =>
            algorithm = Algorithms.Contains(value)
                ? value
                : throw new ArgumentException(
                    "The hash algorithm of an HMAC must be SHA-256, SHA-384, SHA-512 or SHA-1.",
                    nameof(value)
                );
    }

    /// <summary>Gets the encoding of the signature. The default is <see cref="SignatureEncoding.Hex"/>.</summary>
    public SignatureEncoding Encoding { get; init; }

    /// <summary>
    /// Gets the text that precedes the signature, such as <c>sha256=</c>. The default is an empty string.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string Prefix
    {
        get => prefix;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            prefix = value;
        }
    }

    /// <inheritdoc/>
    public override WebhookFault Check(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header(name) is not { Length: > 0 } value)
        {
            return WebhookFault.MissingHeader;
        }

        return !value.StartsWith(prefix, StringComparison.Ordinal) || Bytes(value[prefix.Length..]) is not { } signature
                ? WebhookFault.MalformedHeader
            : WebhookKeys.IsAmong(keys.Sign(algorithm, [], body), signature) ? WebhookFault.None
            : WebhookFault.NoMatch;
    }

    /// <summary>Signs a webhook that you send, or that a test sends.</summary>
    /// <param name="body">The bytes of the body.</param>
    /// <returns>The value of the header: the signature with the first of the secrets.</returns>
    public string Sign(ReadOnlySpan<byte> body)
    {
        byte[] signature = keys.Sign(algorithm, [], body)[0];
        return prefix
            + (
                Encoding == SignatureEncoding.Base64
                    ? Convert.ToBase64String(signature)
                    : Convert.ToHexString(signature).ToLowerInvariant()
            );
    }

    /// <summary>Returns the bytes of a signature, or <see langword="null"/> if the text is not a signature.</summary>
    private byte[]? Bytes(string text)
    {
        try
        {
            return Encoding == SignatureEncoding.Base64 ? Convert.FromBase64String(text) : Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> KeysOf(string[] secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return secrets.Select(static secret => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(secret));
    }
}
