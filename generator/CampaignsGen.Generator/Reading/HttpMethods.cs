using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Lists the members of a path item that are operations.</summary>
internal static class HttpMethods
{
    /// <summary>Returns each operation with its HTTP method in uppercase.</summary>
    public static IEnumerable<(string Method, SpecNode Node)> Of(ReadingContext context, SpecNode item)
    {
        foreach (TreeChild member in item.Members)
        {
            if (IsMethod(context, member.Key))
            {
                yield return (member.Key.ToUpperInvariant(), new(member.Value, item.At(member.Key)));
            }
        }

        if (
            context.Version >= OpenApiVersion.V3_2
            && item.Has("additionalOperations")
            && context.TryObject(item, "additionalOperations", out SpecNode methods)
        )
        {
            foreach (TreeChild member in methods.Members)
            {
                yield return (member.Key, new(member.Value, methods.At(member.Key)));
            }
        }
    }

    private static bool IsMethod(ReadingContext context, string name) =>
        name switch
        {
            "get" or "put" or "post" or "delete" or "options" or "head" or "patch" => true,
            "trace" => !context.IsSwagger,
            "query" => context.Version >= OpenApiVersion.V3_2,
            _ => false,
        };
}
