using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the keywords that restrict values without affecting the generated type: <c>not</c>, <c>if</c>, <c>contains</c>
/// and similar ones.
/// </summary>
internal sealed class ConditionComparer(Comparison comparison)
{
    public void Compare(Schema old, Schema current, Place place)
    {
        if (old.Conditions.Equals(current.Conditions))
        {
            return;
        }

        bool isClosed = IsClosed(old) || IsClosed(current);
        List<JsonTree> gone = [.. old.Conditions.Except(current.Conditions)];
        List<JsonTree> added = [.. current.Conditions.Except(old.Conditions)];
        for (int i = 0; i < Math.Max(gone.Count, added.Count); i++)
        {
            JsonTree before = i < gone.Count ? gone[i] : JsonTree.Empty;
            JsonTree after = i < added.Count ? added[i] : JsonTree.Empty;
            foreach (string keyword in Subschemas.Keywords(before, after))
            {
                if (!IsType(keyword, old, current, before, after))
                {
                    Shift shift = Subschemas.OfKeyword(keyword, before, after);
                    bool isOfNames = keyword == "patternProperties" && isClosed && shift != Shift.None;
                    Report(keyword, isOfNames ? Shift.Unknown : shift, before, after, current.Pointer, place);
                }
            }
        }
    }

    /// <summary>
    /// Determines whether the keyword specifies the type of additional properties on both sides. Those types are compared
    /// separately.
    /// </summary>
    private static bool IsType(string keyword, Schema old, Schema current, JsonTree before, JsonTree after) =>
        keyword is "patternProperties" or "unevaluatedProperties"
        && old.AdditionalProperties.Schema is not null
        && current.AdditionalProperties.Schema is not null
        && (keyword != "patternProperties" || Names(before, keyword).SetEquals(Names(after, keyword)));

    private static HashSet<string> Names(JsonTree schema, string keyword) =>
        [.. (schema.Find(keyword) ?? JsonTree.Empty).Members.Select(static member => member.Name)];

    /// <summary>Determines whether other properties are forbidden or typed, so that a pattern allows some of them.</summary>
    private static bool IsClosed(Schema schema) =>
        schema.AdditionalProperties.Rule is AdditionalPropertiesRule.Forbidden or AdditionalPropertiesRule.Typed
        || schema.AdditionalProperties.IsUnevaluated;

    private void Report(string keyword, Shift shift, JsonTree before, JsonTree after, string pointer, Place place)
    {
        string change =
            before.Find(keyword) is null ? "was added"
            : after.Find(keyword) is null ? "was removed"
            : "changed";
        comparison.Findings.AddShift(shift, JsonPointer.Append(pointer, keyword), place, $"{keyword} {change}");
    }
}
