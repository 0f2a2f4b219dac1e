using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// One request of an operation, while its parameters and body are gathered. Emitted code makes one for each call and hands
/// it to <see cref="ApiTransport"/>, which sends it once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly string?[] path;
    private bool isSent;
    private List<RequestParameter>? query;
    private List<RequestParameter>? headers;
    private List<RequestParameter>? cookies;

    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public ApiRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        path = operation.Path.Names.Length == 0 ? [] : new string?[operation.Path.Names.Length];
    }

    internal ApiOperation Operation { get; }

    internal ReadOnlySpan<string?> PathValues => path;

    internal List<RequestParameter>? QueryParameters => query;

    internal List<RequestParameter>? HeaderParameters => headers;

    internal List<RequestParameter>? CookieParameters => cookies;

    /// <summary>Sets a parameter of the path (style <c>simple</c>; RFC 6570's simple expansion).</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value; everything but unreserved characters is percent-encoded.</param>
    /// <param name="explode">Whether pairs are written <c>name=value</c> instead of <c>name,value</c>.</param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or the value is nothing, empty, <c>.</c> or <c>..</c>: such a segment changes which
    /// resource is meant.
    /// </exception>
    public void Path(string name, ParameterValue value, bool explode = false)
    {
        int index = Array.IndexOf(Operation.Path.Names, name);
        if (index < 0)
        {
            throw new ArgumentException($"{Operation.Id} has no path parameter '{name}'.", nameof(name));
        }

        string text = ParameterStyle.Simple(value, explode, Operation, name);
        if (text is "" or "." or "..")
        {
            throw new ArgumentException(
                $"The path parameter '{name}' of {Operation.Id} is {(text.Length == 0 ? "empty" : $"'{text}'")}, "
                    + "which would address another resource. Nothing was sent.",
                name
            );
        }

        path[index] = text;
    }

    /// <summary>Adds a parameter to the query (style <c>form</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the parameter out.</param>
    /// <param name="explode">Whether each item and each pair is a parameter of its own.</param>
    public void Query(string name, ParameterValue value, bool explode = true) => Add(ref query, name, value, explode);

    /// <summary>Adds a header (style <c>simple</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the header out.</param>
    /// <param name="explode">Whether pairs are written <c>name=value</c> instead of <c>name,value</c>.</param>
    /// <exception cref="ArgumentException">The value holds a line break, another control character or one outside ASCII.</exception>
    public void Header(string name, ParameterValue value, bool explode = false)
    {
        if (HeaderText.FaultOf(value.ToString()) is { } fault)
        {
            throw new ArgumentException(
                $"The header parameter '{name}' of {Operation.Id} {fault}. Nothing was sent.",
                name
            );
        }

        Add(ref headers, name, value, explode);
    }

    /// <summary>Adds a cookie (style <c>form</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, percent-encoded; nothing leaves the cookie out.</param>
    /// <param name="explode">Whether each item and each pair is a cookie of its own.</param>
    public void Cookie(string name, ParameterValue value, bool explode = true) =>
        Add(ref cookies, name, value, explode);

    internal void MarkAsSent()
    {
        if (isSent)
        {
            throw new InvalidOperationException($"This request of {Operation.Id} was sent already: make another one.");
        }

        isSent = true;
    }

    private static void Add(ref List<RequestParameter>? list, string name, ParameterValue value, bool explode)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!value.IsNothing)
        {
            (list ??= []).Add(new RequestParameter(name, value, explode));
        }
    }
}

/// <summary>A parameter of the query, a header or a cookie, not yet written.</summary>
internal readonly record struct RequestParameter(string Name, ParameterValue Value, bool Explode);
