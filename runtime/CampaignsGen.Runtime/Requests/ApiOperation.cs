using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>What the OpenAPI document says of one operation. Emitted code holds one for each, for good.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private readonly DeclaredResponse[] responses = [];
    private readonly string? keyHeader;

    /// <summary>Makes an operation.</summary>
    /// <param name="id">The operation's id, for people.</param>
    /// <param name="method">The method.</param>
    /// <param name="template">The path with its <c>{parameters}</c>, beginning with a slash.</param>
    /// <exception cref="ArgumentException"><paramref name="template"/> does not begin with a slash or leaves a brace open.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
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

    /// <summary>The operation's id, for people.</summary>
    public string Id { get; }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its <c>{parameters}</c>.</summary>
    public string Template { get; }

    /// <summary>The server's URL as <see cref="ApiSettings.OperationServer"/> names it; null for the document's server.</summary>
    public string? Server { get; init; }

    /// <summary>The <c>Accept</c> header; null sends none.</summary>
    public string? Accept { get; init; }

    /// <summary>
    /// Whether to do it twice is as good as once, so that a request whose outcome is not known may be sent again. That is what the
    /// method says (RFC 9110, section 9.2.2) unless the document says otherwise.
    /// </summary>
    public bool IsIdempotent { get; init; }

    /// <summary>The header with a key by which the server knows a request that it has seen; each request gets one. Null for none.</summary>
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
    /// Alternatives, each the schemes that are required together. An alternative without schemes permits a request without
    /// credentials; no alternative at all sends none.
    /// </summary>
    public RequiredScheme[][] Security { get; init; } = [];

    /// <summary>The answers that the document declares.</summary>
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

    /// <summary>What gives each request its idempotency key; null where the document names no header for one.</summary>
    internal readonly RequestKey? Key;

    /// <summary>Whether the media type of an answer chooses among those that are declared.</summary>
    internal readonly bool HasForms;

    /// <summary>Whether a 2xx is declared by number; if none is, <c>default</c> describes success as well.</summary>
    internal readonly bool DeclaresSuccess;

    /// <summary>Gives what is declared for a status, exactly, by range or by default, and of several forms the one that came.</summary>
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
