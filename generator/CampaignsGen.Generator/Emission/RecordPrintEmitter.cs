using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what <c>ToString</c> of a model shows, where the compiler would write something worse.</summary>
internal static class RecordPrintEmitter
{
    public static void Emit(SourceWriter writer, RecordPlan record)
    {
        string modifier =
            record.Base is not null ? "protected override"
            : record.Derived.Count > 0 ? "protected virtual"
            : "private";
        string inherited = record.Base is null ? "" : ", base.PrintMembers(builder)";
        CallChain.Write(
            writer,
            $"{modifier} bool PrintMembers({WellKnown.StringBuilder} builder)",
            "members",
            $"new {WellKnown.MemberPrinter}(builder{inherited})",
            Members(record),
            "IsAny"
        );
    }

    private static List<string> Members(RecordPlan record)
    {
        List<string> members =
        [
            .. record.Properties.Select(static property =>
                property.Storage == property.Identifier
                    ? $".Add({property.Identifier})"
                    : $".Add({property.Storage}, {CSharpLiteral.String(property.Identifier)})"
            ),
        ];
        if (record is { DeclaresAdditionalProperties: true, AdditionalProperties: { } additional })
        {
            members.Add($".Add({additional.Identifier})");
        }

        return members;
    }
}
