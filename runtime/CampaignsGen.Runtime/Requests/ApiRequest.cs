using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents one request of an operation while its parameters and body are set. Emitted code begins a request for each
/// call and passes it to <see cref="ApiTransport"/>, which sends it once. The instance is then reused for another call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    // Each thread caches an instance that is not in use.
    [ThreadStatic]
    private static ApiRequest? idle;

    private ParameterValue[]? path;
    private bool isSent;
    private RequestParameters? query;
    private RequestParameters? headers;
    private RequestParameters? cookies;

    private ApiRequest() { }

    internal ApiOperation Operation { get; private set; } = null!;

    /// <summary>Returns a path parameter, encoded, or no value if it is not yet set.</summary>
    internal ParameterValue PathValue(int index) => path![index];

    // The groups are kept when a request is reused, and an empty one is equivalent to none.
    internal RequestParameters? QueryParameters => query is { IsEmpty: false } ? query : null;

    internal RequestParameters? HeaderParameters => headers is { IsEmpty: false } ? headers : null;

    internal RequestParameters? CookieParameters => cookies is { IsEmpty: false } ? cookies : null;

    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The request, which can be sent once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is <see langword="null"/>.</exception>
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

    /// <summary>Adds a query parameter (style <c>form</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. If there is no value, the parameter is omitted.</param>
    /// <param name="explode">
    /// <see langword="true"/> to send each item and each pair as a separate parameter; otherwise,
    /// <see langword="false"/>.
    /// </param>
    /// <param name="allowReserved">
    /// <see langword="true"/> to keep <c>%XX</c> and the reserved characters that a query can contain; otherwise,
    /// <see langword="false"/>.
    /// </param>
    public void Query(string name, ParameterValue value, bool explode = true, bool allowReserved = false) =>
        Add(ref query, name, value, explode, allowReserved ? PlainCharacters.OfQuery : PlainCharacters.Unreserved);

    /// <summary>Adds a header (style <c>simple</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. If there is no value, the header is omitted.</param>
    /// <param name="explode">
    /// <see langword="true"/> to write pairs as <c>name=value</c>; <see langword="false"/> to write them as
    /// <c>name,value</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The value contains a line break, another control character, or a character that is not ASCII.
    /// </exception>
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
    /// <param name="value">The value, which is percent-encoded. If there is no value, the cookie is omitted.</param>
    /// <param name="explode">
    /// <see langword="true"/> to send each item and each pair as a separate cookie; otherwise, <see langword="false"/>.
    /// </param>
    /// <param name="allowReserved">
    /// <see langword="true"/> to keep <c>%XX</c> and the reserved characters that a cookie can contain; otherwise,
    /// <see langword="false"/>.
    /// </param>
    public void Cookie(string name, ParameterValue value, bool explode = true, bool allowReserved = false) =>
        Add(ref cookies, name, value, explode, allowReserved ? PlainCharacters.OfCookie : PlainCharacters.Unreserved);

    /// <summary>Adds a cookie without encoding (style <c>cookie</c>, OpenAPI 3.2).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, which is not encoded. If there is no value, the cookie is omitted.</param>
    /// <param name="explode">
    /// <see langword="true"/> to send each item and each pair as a separate cookie; otherwise, <see langword="false"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The value contains a semicolon, which ends a cookie, a line break, another control character, or a character
    /// that is not ASCII.
    /// </exception>
    public void PlainCookie(string name, ParameterValue value, bool explode = true)
    {
        string text = value.ToString();
        if ((text.Contains(';') ? "contains a semicolon" : HeaderText.FaultOf(text)) is { } fault)
        {
            string shown = SafeText.OneLine(name);
            throw new ArgumentException(
                $"The cookie parameter '{shown}' of {Operation.Id} {fault}. Nothing was sent.",
                shown
            );
        }

        Add(ref cookies, name, value, explode, plain: null);
    }

    /// <summary>
    /// Gets the address that replaces the one of the operation and the parameters, or <see langword="null"/> to use the
    /// latter.
    /// </summary>
    internal RequestAddress? Address { get; private set; }

    /// <summary>
    /// Sends the request to the address of the next page in a response, with <c>GET</c> and without a body.
    /// </summary>
    /// <remarks>
    /// If the address has another origin than the client, neither credentials nor headers nor cookies are sent.
    /// </remarks>
    /// <param name="link">The address, which is absolute or relative to that of the operation.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is <see langword="null"/>.</exception>
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

    /// <summary>Removes the headers that only the client's own server can receive.</summary>
    internal void ForgetHeaders()
    {
        headers?.Clear();
        cookies?.Clear();
    }

    /// <summary>Sets a header that replaces the header of the operation with the same name, if there is one.</summary>
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

    /// <summary>
    /// Gets a value indicating whether the request has a key by which a server recognizes that it is repeated.
    /// </summary>
    internal bool HasIdempotencyKey => HeaderParameters is { } own && own.Has(KeyHeader);

    private string KeyHeader => Operation.IdempotencyKeyHeader ?? "Idempotency-Key";

    /// <summary>Sets the key by which a server recognizes that the request is repeated.</summary>
    /// <exception cref="ArgumentException">The request already has a key.</exception>
    internal void SetIdempotencyKey(string key)
    {
        if (HasIdempotencyKey)
        {
            throw new ArgumentException(
                $"{Operation.Id} has a parameter for the header '{KeyHeader}', which the call options set as well. "
                    + "To fix this, set one of them. Nothing was sent."
            );
        }

        Header(KeyHeader, key);
    }

    internal void MarkAsSent()
    {
        if (isSent)
        {
            throw new InvalidOperationException(
                $"This request of {Operation.Id} was already sent. Create another one."
            );
        }

        isSent = true;
    }

    /// <summary>Releases all references, and keeps the instance for another call of this thread.</summary>
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
