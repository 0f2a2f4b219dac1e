using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Options;

/// <summary>Reads the metadata that selects operations.</summary>
internal static class ChoiceOption
{
    private static readonly ChoiceKind[] Kinds = [ChoiceKind.Tag, ChoiceKind.Path, ChoiceKind.Operation];

    /// <summary>
    /// The targets replace the semicolons and line breaks of a list by <c>|</c>, because the compiler's options end at them.
    /// </summary>
    private static readonly char[] Separators = ['|', ';'];

    /// <param name="metadata">Returns the value of a metadata by its name, or null if it is not specified.</param>
    public static Choice From(Func<string, string?> metadata)
    {
        List<ChoiceRule> rules = [];
        foreach (ChoiceKind kind in Kinds)
        {
            rules.AddRange(Rules(kind, includes: true, metadata));
            rules.AddRange(Rules(kind, includes: false, metadata));
        }

        return new Choice(rules.ToEquatableArray()) { Webhooks = Webhooks(metadata("Webhooks")) };
    }

    /// <summary>Returns null also if the value is not valid, in which case no client is generated.</summary>
    private static bool? Webhooks(string? text) =>
        "Receive".Equals(text, StringComparison.OrdinalIgnoreCase) ? true
        : "Skip".Equals(text, StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private static IEnumerable<ChoiceRule> Rules(ChoiceKind kind, bool includes, Func<string, string?> metadata) =>
        (metadata(new ChoiceRule(kind, includes, "").Source) ?? "")
            .Split(Separators)
            .Select(static pattern => pattern.Trim())
            .Where(static pattern => pattern.Length > 0)
            .Select(pattern => new ChoiceRule(kind, includes, pattern));
}
