using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents a response with one of the status codes that the OpenAPI document declares, successful or not, or any
/// other successful response.
/// </summary>
/// <remarks>
/// A response whose body is read as a stream or as items holds the connection until the response or its body is
/// disposed. For any other response, disposal has no effect.
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class ApiResponse : IDisposable
{
    private readonly ApiResponseData data;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiResponse"/> class with the data that the transport received.
    /// </summary>
    /// <param name="data">The data that the transport received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiResponse(ApiResponseData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.data = data;
    }

    /// <summary>Gets the status code of the response.</summary>
    public HttpStatusCode StatusCode => data.StatusCode;

    /// <summary>Gets a value indicating whether the status code is in the range 200 to 299.</summary>
    public bool IsSuccess => (int)data.StatusCode is >= 200 and <= 299;

    /// <summary>Gets the headers of the response and of its content.</summary>
    public ApiHeaders Headers => data.Headers;

    /// <summary>
    /// Gets the first 8 KiB of the body as text. Bytes that are not valid UTF-8 are replaced. It is empty if the body
    /// is read as a stream.
    /// </summary>
    public string RawBody => data.RawBody;

    /// <summary>
    /// Gets the body as received, including any credentials. It is complete unless it is larger than the options allow
    /// or the connection was closed early. It is empty if the body is read as a stream.
    /// </summary>
    public ReadOnlyMemory<byte> RawBytes => data.RawBytes;

    /// <summary>
    /// Gets the reason why the body could not be read as the type that the document declares for the status code, or
    /// <see langword="null"/> if it was read or none is declared. If it is set, the property of that type is
    /// <see langword="null"/>, and <see cref="RawBytes"/> contains what was received.
    /// </summary>
    public ApiBodyError? BodyError => data.BodyError;

    /// <summary>
    /// Gets the body as the type that the document declares for the status code, or <see langword="null"/> if it
    /// declares none or, as <see cref="BodyError"/> describes, the body could not be read as that type.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Body => data.Body;

    /// <summary>Releases the connection if the body is read as it arrives; otherwise, does nothing.</summary>
    public void Dispose()
    {
        // The caller owns any other body.
        if (data.Body is Stream or AnswerItems)
        {
            ((IDisposable)data.Body).Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the status code.</summary>
    /// <returns>The status code with its reason phrase.</returns>
    public override string ToString() => StatusText.Of(StatusCode);

    // Without the body, which can contain a token.
    private string DebuggerText =>
        BodyError is { } error ? StatusText.Of(StatusCode) + ": " + error.Message : StatusText.Of(StatusCode);
}
