using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Describes one operation of the OpenAPI document. Emitted code creates one instance for each operation.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private readonly DeclaredResponse[] responses = [];
    private readonly string? keyHeader;

    /// <summary>Initializes a new instance of the <see cref="ApiOperation"/> class.</summary>
    /// <param name="id">The ID of the operation for display.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path with its <c>{parameters}</c>, which begins with a slash.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="template"/> does not begin with a slash or contains an unclosed brace.
    /// </exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiOperation(string id, HttpMethod method, string template)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(template);
        Id = id;
        Method = method;
        Template = template;
        Path = PathTemplate.Parse(template);
        IsIdempotent = method.Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" or "PUT" or "DELETE";
    }

    /// <summary>Gets the ID of the operation for display.</summary>
    public string Id { get; }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Gets the path with its <c>{parameters}</c>.</summary>
    public string Template { get; }

    /// <summary>
    /// Gets the server URL that <see cref="ApiSettings.OperationServer"/> specifies, or <see langword="null"/> for the
    /// document's server.
    /// </summary>
    public string? Server { get; init; }

    /// <summary>Gets the value of the <c>Accept</c> header, or <see langword="null"/> to send none.</summary>
    public string? Accept { get; init; }

    /// <summary>
    /// Gets a value indicating whether the operation is idempotent, so that a request with an unknown outcome can be
    /// sent again. The default depends on the method (RFC 9110, section 9.2.2) unless the document specifies otherwise.
    /// </summary>
    public bool IsIdempotent { get; init; }

    /// <summary>
    /// Gets the header for a key by which the server recognizes a repeated request, or <see langword="null"/> if there
    /// is none. Each request has its own key.
    /// </summary>
    public string? IdempotencyKeyHeader
    {
        get => keyHeader;
        init
        {
            keyHeader = value;
            Key = value is null ? null : new RandomKey();
        }
    }

    /// <summary>
    /// Gets the security alternatives, each with the schemes that are required together. An alternative without schemes
    /// permits a request without credentials. If there are no alternatives, no credentials are sent.
    /// </summary>
    public RequiredScheme[][] Security { get; init; } = [];

    /// <summary>Gets the responses that the document declares.</summary>
    public DeclaredResponse[] Responses
    {
        get => responses;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            responses = value;
            foreach (DeclaredResponse response in value)
            {
                HasForms |= response.IsForm;
                DeclaresSuccess |= response.IsSuccessStatus;
            }
        }
    }

    internal readonly PathTemplate Path;

    /// <summary>
    /// Adds the idempotency key to each request, or <see langword="null"/> if the document specifies no header for it.
    /// </summary>
    internal readonly RequestKey? Key;

    /// <summary>Indicates whether the media type of a response selects one of several declared responses.</summary>
    internal readonly bool HasForms;

    /// <summary>
    /// Indicates whether a 2xx status code is declared. If none is, <c>default</c> also describes successful responses.
    /// </summary>
    internal readonly bool DeclaresSuccess;

    /// <summary>
    /// Returns the declared response for a status code, exactly, by range or by default, and for several media types
    /// the one that was received.
    /// </summary>
    internal DeclaredResponse? Match(int status, string? contentType)
    {
        DeclaredResponse? best = null;
        int bestFit = 0;
        foreach (DeclaredResponse response in responses)
        {
            int fit = response.FitOf(status, contentType);
            if (fit > bestFit)
            {
                (best, bestFit) = (response, fit);
            }
        }

        return best;
    }

    internal bool IsSuccess(int status, DeclaredResponse? declared) =>
        status is >= 200 and <= 299 && declared is not null && !(declared.IsDefault && DeclaresSuccess);
}
