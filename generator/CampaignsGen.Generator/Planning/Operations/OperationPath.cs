using System.Text.RegularExpressions;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Says in words where an operation is: what its path adds to the prefix that every path of an API has.</summary>
/// <remarks>
/// Whether a segment belongs to the prefix is told by the segment itself and never by other paths, so that a path which is
/// added renames none.
/// </remarks>
internal static class OperationPath
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "api",
        "apis",
        "rest",
        "rest-api",
        "restapi",
        "web-api",
        "webapi",
    };

    /// <summary><c>v1</c>, <c>v2.1</c>, <c>v1beta1</c>, <c>3</c>, <c>2025-07</c>.</summary>
    private static readonly Regex Version = new(
        @"^(v?\d+(\.\d+)*((alpha|beta|preview|rc)\d*)?|\d{4}-\d\d(-\d\d)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly Regex FirstVersion = new(
        @"^v?1(\.0)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary><c>v{version}</c>, <c>{api-version}</c>.</summary>
    private static readonly Regex VersionParameter = new(
        @"^v?\{(api)?[-_]?version\}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>Every segment.</summary>
    public static IReadOnlyList<string> AllSegments(string path) =>
        path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The segments behind the prefix; of a path that is only a prefix, what it says beside the version.</summary>
    public static IReadOnlyList<string> Segments(string path)
    {
        IReadOnlyList<string> all = AllSegments(path);
        List<string> rest = [.. all.SkipWhile(IsPrefix)];
        return rest.Count > 0 ? rest : [.. all.Where(static segment => !IsVersion(segment))];
    }

    /// <summary>The segments that belong to a prefix, also to one behind another word: <c>/ingest/api/v1/source</c>.</summary>
    public static IEnumerable<string> PrefixWords(string path) => AllSegments(path).Where(IsPrefix);

    /// <summary>
    /// <paramref name="name"/> with the version that the prefix of the path names; null where it names none, or the first,
    /// which goes without saying.
    /// </summary>
    public static string? WithVersion(string name, string path) =>
        VersionOf(path) is { } version && !FirstVersion.IsMatch(version)
            ? name + Identifier.Pascal(char.IsDigit(version[0]) ? "v" + version : version, "V")
            : null;

    /// <summary>The first segment behind the prefix that is no parameter; null where there is none.</summary>
    public static string? Root(string path) => Segments(path).FirstOrDefault(static segment => !IsParameter(segment));

    /// <summary>The same of several, where a segment may say already by what: <c>by-code/{code}</c>.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<string> segments) =>
        segments.Where((segment, index) => index == 0 || !Says(segments[index - 1], segment)).Select(Words);

    /// <summary><c>{petId}</c> is <c>by {petId}</c>.</summary>
    public static string Words(string segment) => IsParameter(segment) ? "by " + segment : segment;

    /// <summary>Whether a parameter stands at the start of the segment.</summary>
    public static bool IsParameter(string segment) => segment.StartsWith("{", StringComparison.Ordinal);

    /// <summary>Whether <paramref name="word"/> says which version something is of.</summary>
    public static bool IsVersion(string word) => Version.IsMatch(word) || VersionParameter.IsMatch(word);

    private static bool Says(string segment, string parameter)
    {
        if (!IsParameter(parameter) || IsParameter(segment))
        {
            return false;
        }

        List<string> words = Naming.Words.Of(segment);
        int by = words.FindLastIndex(static word => string.Equals(word, "by", StringComparison.OrdinalIgnoreCase));
        string noun = string.Concat(words.Skip(by + 1));
        return by >= 0
            && noun.Length > 0
            && string.Concat(Naming.Words.Of(parameter)).EndsWith(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static string? VersionOf(string path)
    {
        IReadOnlyList<string> all = AllSegments(path);
        List<string> prefix = [.. all.TakeWhile(IsPrefix)];
        return prefix.Count < all.Count ? prefix.Find(Version.IsMatch) : null;
    }

    private static bool IsPrefix(string segment) => Prefixes.Contains(segment) || IsVersion(segment);
}
