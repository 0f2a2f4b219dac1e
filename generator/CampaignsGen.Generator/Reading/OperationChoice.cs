using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Selects the operations to read, and detects rules that match none.</summary>
internal sealed class OperationChoice
{
    private readonly List<(ChoiceRule Rule, ChoicePattern Pattern)> rules;
    private readonly HashSet<ChoiceRule> matched = [];
    private readonly Dictionary<ChoiceKind, HashSet<string>> known = new()
    {
        [ChoiceKind.Tag] = [],
        [ChoiceKind.Path] = [],
        [ChoiceKind.Operation] = [],
    };
    private readonly bool includesAll;
    private readonly bool? webhooks;
    private int seen;
    private int chosen;

    public OperationChoice(Choice choice)
    {
        rules = [.. choice.Rules.Select(static rule => (rule, PatternOf(rule)))];
        webhooks = choice.Webhooks;
        includesAll = choice.Rules.All(static rule => !rule.Includes);
    }

    /// <summary>Gets a value indicating whether the client contains the whole document.</summary>
    public bool IsEverything => rules.Count == 0;

    /// <summary>
    /// Determines whether the requests that the API sends are included. By default, they are if the document has no paths.
    /// </summary>
    public bool ReceivesWebhooks(SpecNode root) => webhooks ?? root["paths"].Object is not { Count: > 0 };

    /// <summary>
    /// Determines whether the operation is included: a rule includes it by tag, path or operation, or no rule includes anything; and no
    /// rule excludes it.
    /// </summary>
    public bool Wants(string path, string method, SpecNode operation)
    {
        if (IsEverything)
        {
            return true;
        }

        List<string> tags =
        [
            .. operation["tags"].Items.Select(static tag => Scalars.TextOf(tag.Value)).OfType<string>(),
        ];
        string? id = Scalars.TextOf(operation.ValueOf("operationId"));
        string[] names = id is null ? [$"{method} {path}"] : [id, $"{method} {path}"];
        bool included = includesAll;
        bool excluded = false;
        foreach ((ChoiceRule rule, ChoicePattern pattern) in rules)
        {
            IEnumerable<string> texts = rule.Kind switch
            {
                ChoiceKind.Tag => tags,
                ChoiceKind.Path => [path],
                _ => names,
            };
            if (texts.Any(pattern.Matches))
            {
                matched.Add(rule);
                included |= rule.Includes;
                excluded |= !rule.Includes;
            }
        }

        known[ChoiceKind.Tag].UnionWith(tags);
        known[ChoiceKind.Path].Add(path);
        known[ChoiceKind.Operation].UnionWith(names);
        seen++;
        chosen += included && !excluded ? 1 : 0;
        return included && !excluded;
    }

    /// <summary>Reports rules that match nothing, and an empty result.</summary>
    public void ReportTo(DiagnosticBag bag)
    {
        foreach ((ChoiceRule rule, _) in rules.Where(pair => !matched.Contains(pair.Rule)))
        {
            bag.Report(
                ProjectDiagnostics.ChoiceMatchesNothing,
                JsonPointer.Root,
                rule.Pattern,
                rule.Source,
                rule.Kind.ToString().ToLowerInvariant(),
                NearestText.Of(rule.Pattern, known[rule.Kind]) is { } meant ? $"; the closest match is '{meant}'" : ""
            );
        }

        if (seen > 0 && chosen == 0)
        {
            bag.Report(ProjectDiagnostics.ChoiceLeavesNothing, JsonPointer.Root);
        }
    }

    private static ChoicePattern PatternOf(ChoiceRule rule) =>
        rule.Kind == ChoiceKind.Path ? ChoicePattern.OfPath(rule.Pattern) : ChoicePattern.OfText(rule.Pattern);
}
