using System.Globalization;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes an open enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumPlan @enum)
    {
        XmlDoc.Write(writer, @enum.Doc);
        writer.Line($"[{WellKnown.JsonConverter}(typeof({@enum.ConverterIdentifier}))]");
        string kind = @enum.IsInteger ? WellKnown.OpenIntegerEnum : WellKnown.OpenEnum;
        writer.Open($"public sealed partial class {@enum.Identifier} : {kind}<{@enum.Identifier}>");
        WriteMembers(writer, @enum);
        writer.Close();
    }

    private static void WriteMembers(SourceWriter writer, EnumPlan @enum)
    {
        string type = @enum.IsInteger ? "long" : "string";
        writer.Line($"private {@enum.Identifier}({type} value, bool isKnown)");
        writer.Indented([": base(value, isKnown) { }"]);
        writer.Line();
        XmlDoc.Summary(writer, "Every known value, in the order of the document.");
        string list = @enum.IsInteger ? WellKnown.KnownIntegers : WellKnown.KnownValues;
        writer.Line($"public static {list}<{@enum.Identifier}> Known {{ get; }} = new(");
        writer.Indented([$"static value => new {@enum.Identifier}(value, isKnown: true),"]);
        writer.Filled([.. @enum.Members.Select(static member => $"Values.{member.Identifier}")], end: ");");

        // Taken from the list each time: a program is compiled ahead of time without those that it does not use.
        for (int index = 0; index < @enum.Members.Count; index++)
        {
            EnumMemberPlan member = @enum.Members[index];
            writer.Line();
            XmlDoc.Summary(writer, member.Summary);
            writer.Line(
                $"public static {@enum.Identifier} {member.Identifier} => Known[{index.ToString(CultureInfo.InvariantCulture)}];"
            );
        }

        writer.Line();
        XmlDoc.Summary(
            writer,
            "The shared instance of a known value; a new one of any other, which is kept and sent as it is."
        );
        writer.Line($"public static {@enum.Identifier} FromValue({type} value) =>");
        writer.Indented([$"Known.Find(value) ?? new {@enum.Identifier}(value, isKnown: false);"]);
        writer.Line();
        WriteValues(writer, @enum);
    }

    private static void WriteValues(SourceWriter writer, EnumPlan @enum)
    {
        XmlDoc.Summary(writer, "The known values as constants, for a switch over Value.");
        writer.Open("public static class Values");
        foreach (EnumMemberPlan member in @enum.Members)
        {
            string constant = @enum.IsInteger
                ? $"long {member.Identifier} = {member.Value}"
                : $"string {member.Identifier} = {CSharpLiteral.String(member.Value)}";
            writer.Line($"public const {constant};");
        }

        writer.Close();
    }
}
