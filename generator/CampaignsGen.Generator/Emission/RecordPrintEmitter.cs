using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes <c>PrintMembers</c> of a model if the one that the compiler would generate is not suitable.</summary>
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
        List<string> members = [.. record.Properties.Select(Member)];
        if (record is { DeclaresAdditionalProperties: true, AdditionalProperties: { } additional })
        {
            members.Add($".AddDeep({additional.Identifier})");
        }

        return members;
    }

    private static string Member(PropertyPlan property)
    {
        string method = MethodOf(property);
        bool isWrapped = method == "AddDeep" && property.Presence == Presence.OptionalAndNullable;
        string value = isWrapped ? property.Storage + ".GetValueOrDefault()" : property.Storage;
        string name = value == property.Identifier ? "" : $", {CSharpLiteral.String(property.Identifier)}";
        return $".{method}({value}{name})";
    }

    private static string MethodOf(PropertyPlan property) =>
        property.Type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Bytes) ? "Add"
        : property.HoldsPlainList ? "AddPlain"
        : "AddDeep";
}
