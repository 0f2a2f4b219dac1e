using System.Net;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>An answer with one of the statuses that the OpenAPI document declares, success or not.</summary>
public abstract class ApiResponse
{
    private readonly ApiAnswer answer;

    /// <summary>Makes a response from what the transport received.</summary>
    /// <param name="answer">What the transport received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
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

    /// <summary>The first 8 KiB of the body as text; bytes that are not UTF-8 are replaced.</summary>
    public string RawBody => answer.RawBody;

    /// <summary>
    /// The body as the type that the document declares for the status; null where it declares none, and where the body of
    /// an error could not be read as that type.
    /// </summary>
    protected object? Body => answer.Body;

    /// <summary>Gives the status.</summary>
    /// <returns>The status with its phrase.</returns>
    public override string ToString() => StatusText.Of(StatusCode);
}
