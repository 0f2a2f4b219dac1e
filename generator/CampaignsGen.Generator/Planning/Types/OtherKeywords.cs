using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Reports the keywords of a schema that are not reflected in its type.</summary>
internal static class OtherKeywords
{
    public static void Report(Schema schema, DiagnosticBag diagnostics)
    {
        foreach (string keyword in schema.OtherKeywords)
        {
            Report(schema, keyword, diagnostics);
        }

        if (schema.HasNot)
        {
            Report(schema, "not", diagnostics);
        }

        if (schema.OneOf.Count > 0 && schema.AnyOf.Count > 0)
        {
            Report(schema, "anyOf", diagnostics);
        }
    }

    private static void Report(Schema schema, string keyword, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            PlanningDiagnostics.KeywordNotSupported,
            JsonPointer.Append(schema.Pointer, keyword),
            keyword
        );
}
