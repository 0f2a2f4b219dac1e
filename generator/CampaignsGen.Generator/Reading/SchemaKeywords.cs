using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Lists the JSON Schema keywords whose constraints the model cannot represent.</summary>
/// <remarks>
/// <c>contentEncoding</c> and similar keywords are not included: they describe the content of a string without constraining it.
/// </remarks>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> Limiting =
    [
        "$dynamicRef",
        "$recursiveRef",
        "contains",
        "dependencies",
        "dependentRequired",
        "dependentSchemas",
        "else",
        "if",
        "maxContains",
        "minContains",
        "propertyNames",
        "then",
        "unevaluatedItems",
    ];

    /// <summary>Returns those that the schema has, in its order.</summary>
    public static EquatableArray<string> Others(ReadingContext context, SpecNode schema)
    {
        List<string>? others = null;
        foreach (TreeChild member in schema.Members)
        {
            // In 2.0 and 3.0, these are not keywords and have no effect; the field review reports them.
            if (context.Version >= OpenApiVersion.V3_1 && Limiting.Contains(member.Key))
            {
                (others ??= []).Add(member.Key);
            }
        }

        return others is null ? default : others.ToEquatableArray();
    }
}
