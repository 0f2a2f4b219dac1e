using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Specifies the precedence of an operation's claim to its name, highest first.</summary>
internal enum NameClaim
{
    /// <summary>An extension specifies the name.</summary>
    Given,

    /// <summary>The id is the name.</summary>
    Exact,

    /// <summary>The id is the name in another spelling.</summary>
    Spelt,

    /// <summary>The id contains the name among words that a framework added.</summary>
    Cut,

    /// <summary>The name is derived from method and path.</summary>
    Path,
}

/// <summary>
/// Represents the name of an operation, derived only from the operation itself, so that other operations do not affect it.
/// </summary>
/// <param name="Plain">The name for the operation's types, and for its methods outside of a group: <c>CatsFindAll</c>.</param>
/// <param name="Claim">The claim to the name.</param>
internal sealed record OperationName(string Plain, NameClaim Claim)
{
    /// <summary>The alternatives if another operation has the plain name, from the best to the longest.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The name of the operation itself if <see cref="Plain"/> adds its place to it; otherwise, null.</summary>
    public string? Own { get; init; }

    /// <summary>The id if it can start with a controller, a service or a group; otherwise, null.</summary>
    public string? OwnedId { get; init; }

    /// <summary>Whether the name is derived only from method and path.</summary>
    public bool IsByPath { get; init; }

    /// <param name="operation">The operation.</param>
    /// <param name="title">The title of the API.</param>
    public static OperationName Of(Operation operation, string title)
    {
        if (operation.GivenName is { } given)
        {
            return Named(operation, Identifier.Given(given, "Operation"), NameClaim.Given);
        }

        if (FrameworkIds.IsNone(operation) || FrameworkIds.IsMethodAndPath(operation))
        {
            return OfPath(operation);
        }

        string id = operation.Id!;
        string whole = Identifier.Pascal(id, "Operation");
        if (FrameworkIds.FunctionOf(operation) is { } function)
        {
            return OfFunction(operation, function, whole);
        }

        if (FrameworkIds.FunctionBeforeOtherPath(operation) is { } known)
        {
            return Named(operation, Identifier.Pascal(known, whole), NameClaim.Cut, whole);
        }

        string cut = Identifier.Pascal(FrameworkIds.WithoutNoise(operation, title), whole);
        NameClaim claim =
            cut != whole ? NameClaim.Cut
            : id == whole || id == Identifier.Camel(whole, whole) ? NameClaim.Exact
            : NameClaim.Spelt;
        OperationName name = Named(operation, cut, claim, whole) with { OwnedId = id };
        return FrameworkIds.WithoutNumber(FrameworkIds.WithoutMethod(operation)) is { } own
            ? name with
            {
                Own = Identifier.Pascal(own, cut),
            }
            : name;
    }

    /// <summary>Returns the words for method and path: <c>GET /pets/{petId}</c> is <c>get pets by petId</c>.</summary>
    public static string ByPath(Operation operation, IReadOnlyList<string> segments) =>
        WithMethod(operation, segments, OperationPath.Words(segments));

    /// <summary>Returns the words for method and path with every segment, so that they are unique in a document.</summary>
    public static string ByWholePath(Operation operation)
    {
        IReadOnlyList<string> segments = OperationPath.AllSegments(operation.Path);
        return WithMethod(operation, segments, segments.Select(OperationPath.Words));
    }

    private static string WithMethod(Operation operation, IReadOnlyList<string> segments, IEnumerable<string> words)
    {
        string method = operation.Method.ToLowerInvariant();
        bool saysMethod = segments.Count > 0 && string.Equals(segments[0], method, StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> all = words.DefaultIfEmpty("root");
        return string.Join(" ", saysMethod ? all : all.Prepend(method));
    }

    private static OperationName OfPath(Operation operation)
    {
        string plain = Identifier.Pascal(ByPath(operation, OperationPath.Segments(operation.Path)), "Operation");
        if (FrameworkIds.IsNone(operation))
        {
            return Named(operation, plain, NameClaim.Path) with { IsByPath = true };
        }

        // The id can separate words that the path joins: getLocationRules of /locationrules.
        string id = Identifier.Pascal(operation.Id!, plain);
        OperationName name = string.Equals(id, plain, StringComparison.OrdinalIgnoreCase)
            ? Named(operation, id, NameClaim.Spelt)
            : Named(operation, plain, NameClaim.Cut, id);
        return name with { IsByPath = true };
    }

    /// <summary>
    /// Returns the name of a function. The method is added if the name contains only words of the path, the path if the name
    /// is generic.
    /// </summary>
    private static OperationName OfFunction(Operation operation, string function, string id)
    {
        IReadOnlyList<string> segments = OperationPath.Segments(operation.Path);
        string path = string.Join(" ", segments.Select(OperationPath.Words));
        string own = Identifier.Pascal(function, id);
        string withPath = Identifier.Pascal($"{function} {path}", id);
        List<string> words = Words.Of(function);
        List<string> said = Said(segments);
        if (words.TrueForAll(word => IsSaid(word, said)) && !Verbs.Begin(function))
        {
            string withMethod = Identifier.Pascal($"{operation.Method.ToLowerInvariant()} {function}", id);
            return Named(operation, withMethod, NameClaim.Cut, withPath, id);
        }

        bool isOfPath = said.Count == 0 || words.Exists(word => IsSaid(word, said)) || HasWordsOf(function, said);
        return isOfPath
            ? Named(operation, own, NameClaim.Cut, withPath, id)
            : Named(operation, withPath, NameClaim.Cut, id) with
            {
                Own = own,
            };
    }

    private static List<string> Said(IReadOnlyList<string> segments)
    {
        List<string> literals = [.. segments.Where(static segment => !OperationPath.IsParameter(segment))];
        return [.. literals.SelectMany(Words.Of), .. literals.Select(Joined)];
    }

    private static bool IsSaid(string word, List<string> said) => said.Exists(other => Nouns.AreSame(word, other));

    /// <summary>Determines whether the function contains words of the path: <c>create_upload_file</c> at <c>/uploadfile</c>.</summary>
    private static bool HasWordsOf(string function, List<string> said) =>
        said.Exists(other => Joined(function).IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0);

    private static OperationName Named(Operation operation, string name, NameClaim claim, params string[] longer)
    {
        string plain = WithoutAsync(name);
        IEnumerable<string> others =
        [
            OperationPath.WithVersion(plain, operation.Path) ?? plain,
            .. longer.Select(WithoutAsync),
            Identifier.Pascal(ByPath(operation, OperationPath.Segments(operation.Path)), "Operation"),
            Identifier.Pascal(ByPath(operation, OperationPath.AllSegments(operation.Path)), "Operation"),
            Identifier.Pascal(ByWholePath(operation), "Operation"),
        ];
        return new OperationName(plain, claim) { Others = [.. others] };
    }

    private static string Joined(string text) => string.Concat(Words.Of(text));

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
}
