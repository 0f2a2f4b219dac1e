using System.Text.RegularExpressions;
using Conformance.Tests.Suite;
using TestKit.Calls;

namespace Conformance.Tests.Calling;

/// <summary>An operation that a request may be of.</summary>
/// <param name="Api">The client that has it.</param>
/// <param name="Operation">The operation, in the variant whose media types fit.</param>
/// <param name="Server">The path of the server, which stands before that of the operation.</param>
/// <param name="Variables">What stands in place of the variables in it.</param>
/// <param name="Path">What stands in place of the path's placeholders, as it is written.</param>
internal sealed partial record OperationMatch(
    EmittedApi Api,
    EmittedOperation Operation,
    string Server,
    IReadOnlyDictionary<string, string> Variables,
    IReadOnlyDictionary<string, string> Path
)
{
    /// <summary>The operations of an API that a request may be of, the one with the most literal path first.</summary>
    public static IEnumerable<OperationMatch> Find(EmittedApi api, ExpectedCall call) =>
        api
            .Operations.Where(operation => operation.HttpMethod == call.Method)
            .Select(operation => Of(api, operation, call))
            .OfType<OperationMatch>()
            .OrderBy(match => match.Path.Values.Sum(value => value.Length));

    private static OperationMatch? Of(EmittedApi api, EmittedOperation operation, ExpectedCall call)
    {
        string server = ServerPath(api);
        Match match = Regex.Match(
            call.Uri,
            $"^(?<server>{Pattern(server, "v")}){Pattern(operation.Path.TrimEnd('/'), "_")}/?$"
        );
        return match.Success
            ? new OperationMatch(
                api,
                Fitting(operation, call),
                match.Groups["server"].Value,
                Placeholders(server, "v", match),
                Placeholders(operation.Path, "_", match)
            )
            : null;
    }

    private static Dictionary<string, string> Placeholders(string template, string prefix, Match match) =>
        Placeholder()
            .Matches(template)
            .Select((placeholder, index) => (placeholder.Groups[1].Value, match.Groups[$"{prefix}{index}"].Value))
            .ToDictionary();

    /// <summary>The path of the document's first server, behind its host or the variable that holds it.</summary>
    private static string ServerPath(EmittedApi api)
    {
        string url = api.Document.Root["servers"]?[0]?["url"]?.ToString() ?? "";
        return Host().Replace(url, "").TrimEnd('/');
    }

    private static string Pattern(string template, string prefix)
    {
        int index = 0;
        string[] literals = Placeholder().Split(template).Where((_, place) => place % 2 == 0).ToArray();
        return string.Concat(
            literals.Select(
                (literal, place) =>
                    place == 0 ? Regex.Escape(literal) : $"(?<{prefix}{index++}>.*){Regex.Escape(literal)}"
            )
        );
    }

    /// <summary>The variant of an operation that sends the body's media type and asks for that of the answer.</summary>
    private static EmittedOperation Fitting(EmittedOperation operation, ExpectedCall call) =>
        ((EmittedOperation[])[operation, .. operation.Variants])
            .OrderByDescending(variant => Takes(variant, call) ? 2 : 0)
            .ThenByDescending(variant => AsksFor(variant, call) ? 1 : 0)
            .First();

    private static bool Takes(EmittedOperation variant, ExpectedCall call) =>
        call.Body is not { } body
        || (call.Header("Content-Type") is { } said && variant.Sends(said))
        || variant.Sends(body.ContentType);

    private static bool AsksFor(EmittedOperation variant, ExpectedCall call) =>
        (call.Header("Accept") ?? call.Response.Body?.ContentType) is not { } wanted
        || variant.Accept.Split(',').Any(range => range.Split(';')[0].Trim() == wanted);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(\{\w+\}|\w+://[^/]+)")]
    private static partial Regex Host();
}
