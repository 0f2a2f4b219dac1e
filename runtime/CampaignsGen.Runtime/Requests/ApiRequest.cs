using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// One request of an operation, while its parameters and body are gathered. Emitted code begins one for each call and hands
/// it to <see cref="ApiTransport"/>, which sends it once; it is then used again for another call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    // Each thread keeps one that is not in use.
    [ThreadStatic]
    private static ApiRequest? idle;

    private ParameterValue[]? path;
    private bool isSent;
    private RequestParameters? query;
    private RequestParameters? headers;
    private RequestParameters? cookies;

    private ApiRequest() { }

    internal ApiOperation Operation { get; private set; } = null!;

    /// <summary>A parameter of the path, encoded; nothing for one that is still to be set.</summary>
    internal ParameterValue PathValue(int index) => path![index];

    // The groups are kept when a request is used again, and an empty one is none.
    internal RequestParameters? QueryParameters => query is { IsEmpty: false } ? query : null;

    internal RequestParameters? HeaderParameters => headers is { IsEmpty: false } ? headers : null;

    internal RequestParameters? CookieParameters => cookies is { IsEmpty: false } ? cookies : null;

    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The request, to be sent once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public static ApiRequest Begin(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ApiRequest request = idle ?? new ApiRequest();
        idle = null;
        request.Operation = operation;
        request.isSent = false;
        int parameters = operation.Path.Names.Length;
        if (parameters > 0 && (request.path is null || request.path.Length < parameters))
        {
            request.path = new ParameterValue[parameters];
        }

        return request;
    }

    /// <summary>Adds a parameter to the query (style <c>form</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the parameter out.</param>
    /// <param name="explode">Whether each item and each pair is a parameter of its own.</param>
    /// <param name="allowReserved">Whether reserved characters that a query may hold stay, and <c>%XX</c>.</param>
    public void Query(string name, ParameterValue value, bool explode = true, bool allowReserved = false) =>
        Add(ref query, name, value, explode, allowReserved ? PlainCharacters.OfQuery : PlainCharacters.Unreserved);

    /// <summary>Adds a header (style <c>simple</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the header out.</param>
    /// <param name="explode">Whether pairs are written <c>name=value</c> instead of <c>name,value</c>.</param>
    /// <exception cref="ArgumentException">The value holds a line break, another control character or one outside ASCII.</exception>
    public void Header(string name, ParameterValue value, bool explode = false)
    {
        if (HeaderText.FaultOf(value.ToString()) is { } fault)
        {
            string shown = SafeText.OneLine(name);
            throw new ArgumentException(
                $"The header parameter '{shown}' of {Operation.Id} {fault}. Nothing was sent.",
                shown
            );
        }

        Add(ref headers, name, value, explode, plain: null);
    }

    /// <summary>Adds a cookie (style <c>form</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, percent-encoded; nothing leaves the cookie out.</param>
    /// <param name="explode">Whether each item and each pair is a cookie of its own.</param>
    /// <param name="allowReserved">Whether reserved characters that a cookie may hold stay, and <c>%XX</c>.</param>
    public void Cookie(string name, ParameterValue value, bool explode = true, bool allowReserved = false) =>
        Add(ref cookies, name, value, explode, allowReserved ? PlainCharacters.OfCookie : PlainCharacters.Unreserved);

    /// <summary>Adds a cookie as it is (style <c>cookie</c>, OpenAPI 3.2).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, not encoded; nothing leaves the cookie out.</param>
    /// <param name="explode">Whether each item and each pair is a cookie of its own.</param>
    /// <exception cref="ArgumentException">
    /// The value holds a semicolon, which ends a cookie, a line break, another control character or one outside ASCII.
    /// </exception>
    public void PlainCookie(string name, ParameterValue value, bool explode = true)
    {
        string text = value.ToString();
        if ((text.Contains(';') ? "holds a semicolon" : HeaderText.FaultOf(text)) is { } fault)
        {
            string shown = SafeText.OneLine(name);
            throw new ArgumentException(
                $"The cookie parameter '{shown}' of {Operation.Id} {fault}. Nothing was sent.",
                shown
            );
        }

        Add(ref cookies, name, value, explode, plain: null);
    }

    /// <summary>Gets where it goes in place of what the operation and the parameters say; null for that.</summary>
    internal RequestAddress? Address { get; private set; }

    /// <summary>Sends the request to where an answer says that the next page is, by <c>GET</c> and without a body.</summary>
    /// <remarks>To another origin than the client's go neither credentials nor headers nor cookies.</remarks>
    /// <param name="link">The address, absolute or relative to the operation's own.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    public ApiRequest Follow(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        Address = new NextLink(link);
        Body?.Dispose();
        Body = null;
        return this;
    }

    /// <inheritdoc cref="Follow(string)"/>
    public ApiRequest Follow(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Follow(link.OriginalString);
    }

    /// <summary>Takes away what only the client's own server may see.</summary>
    internal void ForgetHeaders()
    {
        headers?.Clear();
        cookies?.Clear();
    }

    /// <summary>Sets a header that stands in place of the operation's own, if it has one of that name.</summary>
    internal void SetHeader(string name, string value)
    {
        if (name.Equals(nameof(Accept), StringComparison.OrdinalIgnoreCase))
        {
            accepted = value;
        }
        else
        {
            Header(name, value);
        }
    }

    /// <summary>Gets whether a server can tell that it has seen the request already.</summary>
    internal bool HasIdempotencyKey => HeaderParameters is { } own && own.Has(KeyHeader);

    private string KeyHeader => Operation.IdempotencyKeyHeader ?? "Idempotency-Key";

    /// <summary>Sets the key by which a server knows that it has seen the request already.</summary>
    /// <exception cref="ArgumentException">The request has one already.</exception>
    internal void SetIdempotencyKey(string key)
    {
        if (HasIdempotencyKey)
        {
            throw new ArgumentException(
                $"{Operation.Id} has a parameter for the header '{KeyHeader}', which the call's options set as well. "
                    + "To fix this, set one of them. Nothing was sent."
            );
        }

        Header(KeyHeader, key);
    }

    internal void MarkAsSent()
    {
        if (isSent)
        {
            throw new InvalidOperationException($"This request of {Operation.Id} was sent already: make another one.");
        }

        isSent = true;
    }

    /// <summary>Lets go of all that it held, and is kept for another call of this thread.</summary>
    internal void Recycle()
    {
        if (path is not null)
        {
            Array.Clear(path);
        }

        query?.Clear();
        headers?.Clear();
        cookies?.Clear();
        Body = null;
        accepted = null;
        Address = null;
        idle = this;
    }

    private static void Add(
        ref RequestParameters? group,
        string name,
        ParameterValue value,
        bool explode,
        PlainCharacters? plain
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!value.IsNothing)
        {
            (group ??= new RequestParameters()).Add(new RequestParameter(name, value, explode, plain));
        }
    }
}
