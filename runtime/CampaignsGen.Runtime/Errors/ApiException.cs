using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;

namespace CampaignsGen;

/// <summary>
/// The API answered, and the answer is not a success of the operation. The kinds that callers catch have subclasses.
/// </summary>
/// <remarks>
/// No member shows a credential: wherever the server sent one back, it reads <c>***</c>. <see cref="Body"/> and
/// <see cref="RawBytes"/> are the exceptions, because they are what was sent.
/// Text that came from the server is not trusted: in <see cref="Exception.Message"/> its control characters are replaced.
/// </remarks>
public class ApiException : Exception
{
    private readonly ApiError error;

    /// <summary>Makes an exception from what is known of the answer.</summary>
    /// <param name="error">What is known of the answer.</param>
    /// <param name="innerException">What went wrong while the body was read, if anything did.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    // One of nine kinds is made at one place, which would hold this nine times.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ApiException(ApiError error, Exception? innerException = null)
        : base(ErrorMessage.Of(error), innerException) => this.error = error;

    /// <inheritdoc cref="ApiError.StatusCode"/>
    public HttpStatusCode StatusCode => error.StatusCode;

    /// <inheritdoc cref="ApiError.OperationId"/>
    public string OperationId => error.OperationId;

    /// <inheritdoc cref="ApiError.Method"/>
    public HttpMethod Method => error.Method;

    /// <inheritdoc cref="ApiError.RequestUri"/>
    public Uri? RequestUri => error.RequestUri;

    /// <inheritdoc cref="ApiError.Headers"/>
    public ApiHeaders Headers => error.Headers;

    /// <inheritdoc cref="ApiError.Problem"/>
    public ApiProblem? Problem => error.Problem;

    /// <inheritdoc cref="ApiError.Body"/>
    public object? Body => error.Body;

    /// <inheritdoc cref="ApiError.RawBody"/>
    public string RawBody => error.RawBody;

    /// <inheritdoc cref="ApiError.RawBytes"/>
    public ReadOnlyMemory<byte> RawBytes => error.RawBytes;

    /// <inheritdoc cref="ApiError.BodyError"/>
    public ApiBodyError? BodyError => error.BodyError;

    /// <inheritdoc cref="ApiError.Advice"/>
    public IReadOnlyList<string> Advice => error.Advice;

    /// <summary>Gives the body as <typeparamref name="T"/>, the type that the document declares for the status.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="body">The body, or default when it is of another type or could not be read.</param>
    /// <returns>Whether the body is a <typeparamref name="T"/>.</returns>
    public bool TryGetBody<T>([NotNullWhen(true)] out T? body)
    {
        if (error.Body is T typed)
        {
            body = typed;
            return true;
        }

        body = default;
        return false;
    }
}
