using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Which keywords of JSON Schema limit a value in a way that the model has no place for.</summary>
/// <remarks><c>contentEncoding</c> and its kin are not among them: they describe what a string holds and limit nothing.</remarks>
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

    /// <summary>Those of them that the schema has, in its order.</summary>
    public static EquatableArray<string> Others(ReadingContext context, SpecNode schema)
    {
        List<string>? others = null;
        foreach (TreeChild member in schema.Members)
        {
            // In 2.0 and 3.0 these are no keywords and have no effect; the review of the document tells of them.
            if (context.Version >= OpenApiVersion.V3_1 && Limiting.Contains(member.Key))
            {
                (others ??= []).Add(member.Key);
            }
        }

        return others is null ? default : others.ToEquatableArray();
    }
}
