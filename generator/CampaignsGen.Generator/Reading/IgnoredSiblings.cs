using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>What stands beside a <c>$ref</c> and counts for nothing before OpenAPI 3.1.</summary>
internal static class IgnoredSiblings
{
    public static void Report(ReadingContext context, SpecNode node)
    {
        foreach (TreeChild member in node.Members)
        {
            if (!IsKept(member.Key))
            {
                string version = context.Version.Name();
                context.Report(ReadingDiagnostics.UnreadSibling, node.At(member.Key), member.Key, version);
            }
        }
    }

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
