using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reports keywords beside a <c>$ref</c>, which are ignored before OpenAPI 3.1.</summary>
internal static class IgnoredSiblings
{
    public static void Report(ReadingContext context, SpecNode node)
    {
        foreach (TreeChild member in node.Members)
        {
            if (!IsKept(member.Key))
            {
                string version = context.Version.Name();
                context.Report(
                    Asks(member.Key) ? ReadingDiagnostics.LostSibling : ReadingDiagnostics.UnreadSibling,
                    node.At(member.Key),
                    member.Key,
                    version
                );
            }
        }
    }

    /// <summary>Determines whether the keyword is a constraint, which the target of the reference may not have.</summary>
    private static bool Asks(string name) =>
        name
            is "properties"
                or "required"
                or "allOf"
                or "oneOf"
                or "anyOf"
                or "not"
                or "enum"
                or "items"
                or "pattern"
                or "minimum"
                or "maximum"
                or "minLength"
                or "maxLength"
                or "minItems"
                or "maxItems";

    private static bool IsKept(string name) =>
        name
            is "$ref"
                or "title"
                or "description"
                or "deprecated"
                or "readOnly"
                or "writeOnly"
                or "nullable"
                or "default"
                or "example"
                or "externalDocs"
                or "xml"
        || name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
