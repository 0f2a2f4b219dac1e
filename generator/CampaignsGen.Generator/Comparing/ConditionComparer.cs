using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>What says which values are allowed and makes no type: <c>not</c>, <c>if</c>, <c>contains</c> and their kin.</summary>
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

    /// <summary>Whether it says of what type additional properties are on both sides: then those types are compared.</summary>
    private static bool IsType(string keyword, Schema old, Schema current, JsonTree before, JsonTree after) =>
        keyword is "patternProperties" or "unevaluatedProperties"
        && old.AdditionalProperties.Schema is not null
        && current.AdditionalProperties.Schema is not null
        && (keyword != "patternProperties" || Names(before, keyword).SetEquals(Names(after, keyword)));

    private static HashSet<string> Names(JsonTree schema, string keyword) =>
        [.. (schema.Find(keyword) ?? JsonTree.Empty).Members.Select(static member => member.Name)];

    /// <summary>Where no others are allowed, a pattern allows some.</summary>
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
