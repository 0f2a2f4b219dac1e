using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Verifies and creates signatures as defined by Standard Webhooks: HMAC-SHA256, version <c>v1</c>.</summary>
/// <remarks>
/// The headers are <c>webhook-id</c>, <c>webhook-timestamp</c> and <c>webhook-signature</c>, or the same with
/// <c>svix-</c>. Signatures of other versions are ignored: .NET does not support Ed25519, which <c>v1a</c> uses. A
/// webhook that is sent again within the tolerance is verified again. To handle it once, store its <c>webhook-id</c>.
/// </remarks>
public sealed class StandardWebhook : WebhookVerifier
{
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";
    private const string Id = "id";
    private const string Timestamp = "timestamp";
    private const string Signature = "signature";

    private readonly TimeSpan tolerance = TimeSpan.FromMinutes(5);
    private readonly TimeProvider timeProvider = TimeProvider.System;
    private readonly WebhookKeys keys;

    /// <summary>Initializes a new instance of the <see cref="StandardWebhook"/> class.</summary>
    /// <param name="secrets">
    /// The secret in Base64, with or without the prefix <c>whsec_</c>. While it is being replaced, specify the new and
    /// the old secret.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="secrets"/> or one of them is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There is no secret, or one of them is not a secret of Standard Webhooks.
    /// </exception>
    public StandardWebhook(params string[] secrets)
        : base(Name(Id), Name(Timestamp), Name(Signature))
    {
        ArgumentNullException.ThrowIfNull(secrets);
        keys = new WebhookKeys(secrets.Select(KeyOf), nameof(secrets));
    }

    /// <summary>
    /// Gets the maximum difference between the time at which a webhook was sent and the current time. The default is
    /// five minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Tolerance
    {
        get => tolerance;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            tolerance = value;
        }
    }

    /// <summary>Gets the clock. The default is the system clock.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => timeProvider;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            timeProvider = value;
        }
    }

    /// <inheritdoc/>
    public override WebhookFault Check(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        Func<string, string> name = header(Name(Signature)) is null ? SvixName : Name;
        if (
            header(name(Id)) is not { Length: > 0 } id
            || header(name(Timestamp)) is not { Length: > 0 } timestamp
            || header(name(Signature)) is not { Length: > 0 } signatures
        )
        {
            return WebhookFault.MissingHeader;
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            return WebhookFault.MalformedHeader;
        }

        double age = timeProvider.GetUtcNow().ToUnixTimeSeconds() - (double)seconds;
        return age > tolerance.TotalSeconds ? WebhookFault.TooOld
            : -age > tolerance.TotalSeconds ? WebhookFault.TooNew
            : HasMatch(Head(id, timestamp), body, signatures) ? WebhookFault.None
            : WebhookFault.NoMatch;
    }

    /// <summary>Signs a webhook that you send, or that a test sends.</summary>
    /// <param name="id">
    /// The identifier of the event, for the header <c>webhook-id</c>. It stays the same when the event is sent again.
    /// </param>
    /// <param name="timestamp">
    /// The time at which it is sent, for the header <c>webhook-timestamp</c>: its
    /// <see cref="DateTimeOffset.ToUnixTimeSeconds"/>.
    /// </param>
    /// <param name="body">The bytes of the body.</param>
    /// <returns>The value of the header <c>webhook-signature</c>: a signature with each of the secrets.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is empty or contains a full stop, which would make the signature ambiguous.
    /// </exception>
    public string Sign(string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Contains('.', StringComparison.Ordinal))
        {
            throw new ArgumentException("The identifier of a webhook cannot contain a full stop.", nameof(id));
        }

        string seconds = timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[][] signatures = keys.Sign(HashAlgorithmName.SHA256, Head(id, seconds), body);
        return string.Join(' ', signatures.Select(static signature => Version + Convert.ToBase64String(signature)));
    }

    private static string Name(string part) => "webhook-" + part;

    private static string SvixName(string part) => "svix-" + part;

    private static byte[] Head(string id, string timestamp) => Encoding.UTF8.GetBytes($"{id}.{timestamp}.");

    /// <summary>
    /// Determines whether one of the signatures matches. Regardless of their number, the body is hashed once for each
    /// secret.
    /// </summary>
    private bool HasMatch(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, string signatures)
    {
        byte[][] expected = keys.Sign(HashAlgorithmName.SHA256, head, body);
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        bool matches = false;
        foreach (string versioned in signatures.Split(' '))
        {
            bool isRead =
                versioned.StartsWith(Version, StringComparison.Ordinal)
                && Convert.TryFromBase64Chars(versioned.AsSpan(Version.Length), signature, out int length)
                && length == signature.Length;
            matches |= isRead && WebhookKeys.IsAmong(expected, signature);
        }

        return matches;
    }

    /// <summary>
    /// Returns the key of a secret. The message does not contain the value, which is a secret even if it is invalid.
    /// </summary>
    private static byte[] KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret, "secrets");
        if (
            secret.StartsWith("whpk_", StringComparison.Ordinal) || secret.StartsWith("whsk_", StringComparison.Ordinal)
        )
        {
            throw new ArgumentException(
                "A key that begins with 'whpk_' or 'whsk_' is an Ed25519 key, which .NET does not support. Use a secret that begins with 'whsec_'.",
                nameof(secret)
            );
        }

        string text = secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
            ? secret[SecretPrefix.Length..]
            : secret;
        byte[] key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out int length)
            ? key[..length]
            : throw new ArgumentException(
                "A secret of Standard Webhooks must be Base64, with or without the prefix 'whsec_'.",
                nameof(secret)
            );
    }
}
