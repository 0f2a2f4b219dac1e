using System.Reflection;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Pages;

/// <summary>Provides the documentation pages of the diagnostics, which are embedded in the tool.</summary>
internal static class DiagnosticPages
{
    private const string Prefix = "CGN";
    private const string Extension = ".md";

    private static readonly Assembly Assembly = typeof(DiagnosticPages).Assembly;

    /// <summary>Gets the ids, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Assembly
            .GetManifestResourceNames()
            .Where(static name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(static name => name[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the page for an ID. The prefix is optional and case is ignored.</summary>
    /// <exception cref="ToolException">The ID does not exist.</exception>
    public static string Of(string id)
    {
        string upper = id.Trim().ToUpperInvariant();
        string whole = upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper : Prefix + upper;
        if (!Ids.Contains(whole))
        {
            throw new ToolException($"There is no diagnostic '{id}'.{Suggest(whole)}");
        }

        using StreamReader page = new(Assembly.GetManifestResourceStream(whole + Extension)!);
        return page.ReadToEnd();
    }

    private static string Suggest(string id)
    {
        // One of the four digits can be wrong; related diagnostics share the first two.
        string[] family = [.. Ids.Where(known => known.Length == id.Length && Differ(known, id) == 1)];
        return family.Length > 1 ? $" The closest matches are {string.Join(", ", family.Take(5))}."
            : (family.FirstOrDefault() ?? NearestText.Of(id, Ids)) is { } nearest ? $" The closest match is {nearest}."
            : $" The IDs range from {Ids[0]} to {Ids[^1]}.";
    }

    private static int Differ(string one, string other) =>
        one.Zip(other).Count(static pair => pair.First != pair.Second);
}
