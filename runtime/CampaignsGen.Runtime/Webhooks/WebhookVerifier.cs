using System.Buffers;

namespace CampaignsGen;

/// <summary>Verifies that a webhook was sent by the owner of the secret and was not changed in transit.</summary>
/// <remarks>
/// <see cref="StandardWebhook"/> and <see cref="HmacWebhook"/> verify the signatures that most services use. For
/// another scheme, derive a class and implement <see cref="Check"/>. Instances are thread-safe.
/// </remarks>
public abstract class WebhookVerifier
{
    private const int BufferBytes = 16 * 1024;

    private readonly int maxBodyBytes = 4 * 1024 * 1024;
    private readonly string[] headers;

    /// <summary>Initializes a new instance of the <see cref="WebhookVerifier"/> class.</summary>
    /// <param name="headers">The names of the headers that it reads, for messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    protected WebhookVerifier(params string[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        this.headers = headers;
    }

    /// <summary>Gets the maximum size of a body that <see cref="ReadAsync"/> reads. The default is 4 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxBodyBytes
    {
        get => maxBodyBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            maxBodyBytes = value;
        }
    }

    /// <summary>Checks the signature of a webhook.</summary>
    /// <param name="body">The bytes of the body as they were received, before parsing.</param>
    /// <param name="header">
    /// The delegate that returns a header of the request by its name, or <see langword="null"/> if it is missing.
    /// </param>
    /// <returns>
    /// <see cref="WebhookFault.None"/> if the webhook is verified; otherwise, the reason why it is not.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is <see langword="null"/>.</exception>
    public abstract WebhookFault Check(ReadOnlySpan<byte> body, Func<string, string?> header);

    /// <summary>Verifies a webhook, and returns its body so that it can be parsed in the same expression.</summary>
    /// <param name="body">The bytes of the body as they were received, before parsing.</param>
    /// <param name="header">
    /// The delegate that returns a header of the request by its name, or <see langword="null"/> if it is missing.
    /// </param>
    /// <returns>The <paramref name="body"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is <see langword="null"/>.</exception>
    /// <exception cref="WebhookVerificationException">The webhook is not verified.</exception>
    public ReadOnlySpan<byte> Verify(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        WebhookFault fault = Check(body, header);
        return fault == WebhookFault.None ? body : throw Refused(fault);
    }

    /// <summary>Reads the body of a webhook and verifies it.</summary>
    /// <param name="body">The body of the request. It is read to its end and not disposed.</param>
    /// <param name="header">
    /// The delegate that returns a header of the request by its name, or <see langword="null"/> if it is missing.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The bytes of the body.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="body"/> or <paramref name="header"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="WebhookVerificationException">
    /// The webhook is not verified, or its body is larger than <see cref="MaxBodyBytes"/>.
    /// </exception>
    public async Task<byte[]> ReadAsync(
        Stream body,
        Func<string, string?> header,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(header);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using MemoryStream received = new();
            int count;
            while ((count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                received.Write(buffer, 0, count <= maxBodyBytes - received.Length ? count : throw TooLarge());
            }

            byte[] bytes = received.ToArray();
            Verify(bytes, header);
            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Returns the name of the verifier's type, without a secret.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => GetType().Name;

    private WebhookVerificationException TooLarge() => Refused(WebhookFault.TooLarge);

    private WebhookVerificationException Refused(WebhookFault fault) =>
        new(fault, $"The webhook is not verified: {Explain(fault)}");

    private string Explain(WebhookFault fault) =>
        fault switch
        {
            WebhookFault.MissingHeader => $"a header of its signature is missing. It requires {Headers}.",
            WebhookFault.MalformedHeader => $"a header of its signature is malformed. It is one of {Headers}.",
            WebhookFault.TooOld => "it was sent longer ago than the tolerance allows.",
            WebhookFault.TooNew =>
                "it was sent later than the tolerance allows. To fix this, set the clock of this machine.",
            WebhookFault.TooLarge =>
                $"its body has more than {maxBodyBytes} bytes. To read larger ones, set {nameof(MaxBodyBytes)}.",
            _ => "no signature matches. The body was changed, or was signed with another secret.",
        };

    private string Headers => string.Join(", ", headers.Select(static name => $"'{name}'"));
}
