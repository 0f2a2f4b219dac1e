using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;

namespace CampaignsGen;

/// <summary>
/// The exception that is thrown when the API returns a response that is not successful. Derived classes represent the
/// errors that callers commonly handle.
/// </summary>
/// <remarks>
/// No member shows a credential: a credential that the server returned is replaced with <c>***</c>. The exceptions are
/// <see cref="Body"/> and <see cref="RawBytes"/>, which contain what was received. Text from the server is untrusted:
/// in <see cref="Exception.Message"/>, its control characters are replaced.
/// </remarks>
public class ApiException : Exception
{
    private readonly ApiError error;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiException"/> class with the details of the response.
    /// </summary>
    /// <param name="error">The details of the response.</param>
    /// <param name="innerException">
    /// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <see langword="null"/>.</exception>
    // Nine exception types are created in one place, which would contain this nine times.
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

    /// <summary>
    /// Gets the body as <typeparamref name="T"/>, the type that the document declares for the status code.
    /// </summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="body">
    /// When this method returns, the body, or the default value if the body is of another type or could not be read.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if the body is a <typeparamref name="T"/>; otherwise, <see langword="false"/>.
    /// </returns>
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
