using System.Text.RegularExpressions;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Describes the path of an operation in words, without the prefix that all paths of an API have.</summary>
/// <remarks>
/// Whether a segment is part of the prefix depends only on the segment, not on other paths, so that an added path does not
/// rename operations.
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

    /// <summary>A version: <c>v1</c>, <c>v2.1</c>, <c>v1beta1</c>, <c>3</c>, <c>2025-07</c>.</summary>
    private static readonly Regex Version = new(
        @"^(v?\d+(\.\d+)*((alpha|beta|preview|rc)\d*)?|\d{4}-\d\d(-\d\d)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly Regex FirstVersion = new(
        @"^v?1(\.0)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>A parameter for the version: <c>v{version}</c>, <c>{api-version}</c>.</summary>
    private static readonly Regex VersionParameter = new(
        @"^v?\{(api)?[-_]?version\}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>Returns all segments.</summary>
    public static IReadOnlyList<string> AllSegments(string path) =>
        path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the segments after the prefix or, if the path is only a prefix, those that are not versions.</summary>
    public static IReadOnlyList<string> Segments(string path)
    {
        IReadOnlyList<string> all = AllSegments(path);
        List<string> rest = [.. all.SkipWhile(IsPrefix)];
        return rest.Count > 0 ? rest : [.. all.Where(static segment => !IsVersion(segment))];
    }

    /// <summary>Returns the segments that are part of a prefix, even after another word: <c>/ingest/api/v1/source</c>.</summary>
    public static IEnumerable<string> PrefixWords(string path) => AllSegments(path).Where(IsPrefix);

    /// <summary>
    /// Returns <paramref name="name"/> with the version in the prefix of the path, or null if there is none or it is the
    /// first version, which is implied.
    /// </summary>
    public static string? WithVersion(string name, string path) =>
        VersionOf(path) is { } version && !FirstVersion.IsMatch(version)
            ? name + Identifier.Pascal(char.IsDigit(version[0]) ? "v" + version : version, "V")
            : null;

    /// <summary>Returns the first segment after the prefix that is not a parameter, or null if there is none.</summary>
    public static string? Root(string path) => Segments(path).FirstOrDefault(static segment => !IsParameter(segment));

    /// <summary>
    /// Returns the words of several segments. A segment can already contain the parameter after it: <c>by-code/{code}</c>.
    /// </summary>
    public static IEnumerable<string> Words(IReadOnlyList<string> segments) =>
        segments.Where((segment, index) => index == 0 || !Says(segments[index - 1], segment)).Select(Words);

    /// <summary>Returns the words of a segment: <c>{petId}</c> becomes <c>by {petId}</c>.</summary>
    public static string Words(string segment) => IsParameter(segment) ? "by " + segment : segment;

    /// <summary>Determines whether the segment starts with a parameter.</summary>
    public static bool IsParameter(string segment) => segment.StartsWith("{", StringComparison.Ordinal);

    /// <summary>Determines whether <paramref name="word"/> is a version.</summary>
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
