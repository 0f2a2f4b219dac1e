using System.Text;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Recognizes the parts of operation ids that frameworks add to the name of the operation.</summary>
internal static class FrameworkIds
{
    /// <summary>
    /// FastAPI: <c>read_items</c>, followed by the path and method of the route, of which only letters and digits are kept.
    /// </summary>
    private static readonly Regex Function = new(
        @"^(?<name>[A-Za-z]\w*?)(?<path>_\w*)_(?<method>get|put|post|delete|options|head|patch|trace)$",
        RegexOptions.CultureInvariant
    );

    /// <summary>springdoc: <c>getUser_1</c> is the second <c>getUser</c> of the document, in any group.</summary>
    private static readonly Regex Numbered = new(
        @"^(?<name>[a-z]+([A-Z][A-Za-z0-9]*)?)_\d{1,3}$",
        RegexOptions.CultureInvariant
    );

    /// <summary>Springfox: <c>getUserUsingGET</c>, <c>getUserUsingGET_1</c>.</summary>
    private static readonly Regex UsingMethod = new(
        @"^(?<name>[A-Za-z]\w*?)Using(?<method>GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)(?<number>_\d{1,3})?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>The separators between a controller, service or group and the operation.</summary>
    private static readonly char[] Separators = ['_', '.', '/', ':', '#'];

    /// <summary>A hash or a number, which is not a name.</summary>
    private static readonly Regex Opaque = new(
        @"^(?=.*\d)[0-9a-f]{16,}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^\d+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>Determines whether the operation has no meaningful id: none, or a hash.</summary>
    public static bool IsNone(Operation operation) =>
        string.IsNullOrWhiteSpace(operation.Id) || Opaque.IsMatch(operation.Id!);

    /// <summary>Determines whether the id contains only method and path: <c>GetApiOrdersByIdLines</c>, <c>ordersIdLinesGet</c>.</summary>
    public static bool IsMethodAndPath(Operation operation)
    {
        string id = Letters(operation.Id!);
        string method = operation.Method.ToLowerInvariant();

        // Orders_Post is a controller and its method, with siblings such as Orders_Find.
        bool isOfController = operation.Id!.IndexOf('_') > 0 && operation.Id.Any(char.IsUpper);
        return Spellings(operation.Path)
            .Any(path => path.Length > 0 && (id == method + path || (id == path + method && !isOfController)));
    }

    /// <summary>Returns the function name of an id that continues with the path and the method, or null for any other id.</summary>
    public static string? FunctionOf(Operation operation)
    {
        string id = operation.Id!;
        string path = new([.. operation.Path.Select(static c => char.IsLetterOrDigit(c) ? c : '_')]);
        Match match = Function.Match(id);
        if (!match.Success)
        {
            return null;
        }

        string end = $"{path}_{match.Groups["method"].Value}";
        bool isOfPath = id.Length > end.Length && id.EndsWith(end, StringComparison.Ordinal);
        return isOfPath ? id.Substring(0, id.Length - end.Length) : null;
    }

    /// <summary>
    /// Returns the words of the id without those that frameworks add: the word <c>Controller</c> after the first part, the
    /// name of the API before others, a prefix that the path also has: <c>CatsController_findAll</c>,
    /// <c>drive.files.list</c>, <c>api_v1_users_list</c>.
    /// </summary>
    public static string WithoutNoise(Operation operation, string title)
    {
        List<string> words = Words.Of(WithoutApi(WithoutController(WithoutMethod(operation)), title));
        int start = words.Count > 0 && IsSame(words[0], operation.Method) ? 1 : 0;
        List<string> rest = [.. words];
        foreach (List<string> prefix in OperationPath.PrefixWords(operation.Path).Select(Words.Of))
        {
            if (prefix.SequenceEqual(rest.Skip(start).Take(prefix.Count), StringComparer.OrdinalIgnoreCase))
            {
                rest.RemoveRange(start, prefix.Count);
            }
        }

        bool saysMore = rest.Skip(start).Any(static word => !OperationPath.IsVersion(word));
        return string.Join(" ", saysMore ? rest : words);
    }

    /// <summary>
    /// Returns the id without the HTTP method at its end: <c>getUser_1</c> for <c>getUserUsingGET_1</c>. If the name is not
    /// a verb, the method moves to the start: <c>postUser</c> for <c>userUsingPOST</c>, to distinguish it from
    /// <c>userUsingGET</c>.
    /// </summary>
    public static string WithoutMethod(Operation operation)
    {
        Match match = UsingMethod.Match(operation.Id!);
        string name = match.Groups["name"].Value;
        if (!match.Success || match.Groups["method"].Value != operation.Method)
        {
            return operation.Id!;
        }

        string method = operation.Method.ToLowerInvariant();
        return (Verbs.Begin(name) ? name : method + Identifier.Pascal(name, name)) + match.Groups["number"].Value;
    }

    /// <summary>Returns the id without the number that distinguishes equal names, or null if it has none.</summary>
    public static string? WithoutNumber(string id)
    {
        Match match = Numbered.Match(id);
        string name = match.Groups["name"].Value;
        return match.Success && (Verbs.Begin(name) || Words.Of(name).Count > 1) ? name : null;
    }

    /// <summary>Returns the name before a repeated word, for an operation whose path was changed by a gateway, or null.</summary>
    public static string? FunctionBeforeOtherPath(Operation operation)
    {
        string id = operation.Id!;
        if (
            id.IndexOf("__", StringComparison.Ordinal) < 0
            || !id.EndsWith("_" + operation.Method, StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        List<string> words = Words.Of(id);
        for (int index = 1; index < words.Count - 1; index++)
        {
            if (Nouns.AreSame(words[index], words[index - 1]))
            {
                return string.Join("_", words.Take(index));
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the id after a group: <c>GetById</c> of <c>Orders_GetById</c>, or null if the id does not start with the
    /// group.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="isGroup">Determines whether a text names the group.</param>
    public static string? Behind(string id, Func<string, bool> isGroup)
    {
        string rest = WithoutController(id);
        for (int end = 1; end < rest.Length - 1; end++)
        {
            bool isEnd = rest[end] == '-' || Separators.Contains(rest[end]);
            if (isEnd && isGroup(rest.Substring(0, end)))
            {
                return rest.Substring(end + 1);
            }
        }

        return null;
    }

    private static string WithoutController(string id)
    {
        int end = id.IndexOfAny(Separators);
        const string word = "Controller";
        return end > word.Length && id.Substring(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase)
            ? id.Substring(0, end - word.Length) + id.Substring(end)
            : id;
    }

    /// <summary>Removes the name of the API, as in Google's <c>drive.files.list</c> of the Google Drive API.</summary>
    private static string WithoutApi(string id, string title)
    {
        string[] parts = id.Split('.');
        bool isApi = parts.Length > 2 && parts[0].Length > 2 && Letters(title).Contains(Letters(parts[0]));
        return isApi ? string.Join(".", parts.Skip(1)) : id;
    }

    private static IEnumerable<string> Spellings(string path)
    {
        foreach (
            IReadOnlyList<string> segments in new[] { OperationPath.AllSegments(path), OperationPath.Segments(path) }
        )
        {
            yield return Letters(string.Concat(segments));
            yield return Letters(string.Concat(segments.Select(OperationPath.Words)));
            yield return Letters(string.Concat(OperationPath.Words(segments)));
        }
    }

    private static string Letters(string text)
    {
        StringBuilder letters = new(text.Length);
        foreach (char c in text.Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    private static bool IsSame(string word, string other) =>
        string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
