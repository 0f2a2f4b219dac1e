using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>An answer with one of the statuses that the OpenAPI document declares, success or not, or any other success.</summary>
/// <remarks>
/// A response whose body is a stream, or items that come as they arrive, holds the connection until it is disposed or its
/// body is; of any other response the disposal does nothing.
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class ApiResponse : IDisposable
{
    private readonly ApiAnswer answer;

    /// <summary>Makes a response from what the transport received.</summary>
    /// <param name="answer">What the transport received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiResponse(ApiAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        this.answer = answer;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode => answer.StatusCode;

    /// <summary>Whether the status is one of 200 to 299.</summary>
    public bool IsSuccess => (int)answer.StatusCode is >= 200 and <= 299;

    /// <summary>The headers of the answer and of its body.</summary>
    public ApiHeaders Headers => answer.Headers;

    /// <summary>
    /// The first 8 KiB of the body as text; bytes that are not UTF-8 are replaced. Empty where the body is read as it arrives.
    /// </summary>
    public string RawBody => answer.RawBody;

    /// <summary>
    /// The body as it came, credentials and all. It is whole, unless it is larger than the options permit or the connection
    /// broke. Empty where the body is read as it arrives.
    /// </summary>
    public ReadOnlyMemory<byte> RawBytes => answer.RawBytes;

    /// <summary>
    /// Why the body could not be read as the type that the document declares for the status: that type's property is null
    /// then, and <see cref="RawBytes"/> has what came. Null where it was read, and where none is declared.
    /// </summary>
    public ApiBodyError? BodyError => answer.BodyError;

    /// <summary>
    /// The body as the type that the document declares for the status; null where it declares none, and where
    /// <see cref="BodyError"/> says why it could not be read as that type.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Body => answer.Body;

    /// <summary>Gives the connection back that a body holds which is read as it arrives; else it does nothing.</summary>
    public void Dispose()
    {
        // Any other body is the caller's to keep.
        if (answer.Body is Stream or AnswerItems)
        {
            ((IDisposable)answer.Body).Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the status.</summary>
    /// <returns>The status with its phrase.</returns>
    public override string ToString() => StatusText.Of(StatusCode);

    // Without the body, which may hold a token.
    private string DebuggerText =>
        BodyError is { } error ? StatusText.Of(StatusCode) + ": " + error.Message : StatusText.Of(StatusCode);
}
