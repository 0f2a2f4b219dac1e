using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes an open enum. The code that reads and writes its JSON is part of the runtime.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumPlan @enum)
    {
        string name = @enum.Identifier;
        XmlDoc.Write(writer, @enum.Doc);
        AttributeEmitter.WriteModel(writer, @enum.ConverterIdentifier);
        writer.OpenType(
            $"public sealed partial class {name}",
            @enum.IsInteger
                ? [$"{WellKnown.OpenIntegerEnum}<{name}>", $"{WellKnown.IOpenIntegerEnum}<{name}>"]
                : [$"{WellKnown.OpenEnum}<{name}>", $"{WellKnown.IOpenEnum}<{name}>"]
        );
        WriteKnown(writer, @enum);
        writer.Line();
        for (int index = 0; index < @enum.Members.Count; index++)
        {
            // Each property takes its value from the list, so that the AOT compiler can remove unused properties.
            EnumMemberPlan member = @enum.Members[index];
            XmlDoc.Summary(writer, member.Summary);
            writer.Line($"public static {name} {member.Identifier} => Known[{index}];");
        }

        writer.Line();
        WriteValues(writer, @enum);
        writer.Close();
    }

    private static void WriteKnown(SourceWriter writer, EnumPlan @enum)
    {
        string name = @enum.Identifier;
        string list = @enum.IsInteger ? WellKnown.KnownIntegers : WellKnown.KnownValues;
        writer.Line($"private {name}({ValueType(@enum)} value, bool isKnown) : base(value, isKnown) {{ }}");
        writer.Filled(
            $"public static {list}<{name}> Known {{ get; }} = new(",
            [
                "static (value, isKnown) => new(value, isKnown)",
                .. @enum.Members.Select(static member => $"Values.{member.Identifier}"),
            ],
            @enum.IsLenient ? ") { IsLenient = true };" : ");"
        );
    }

    private static void WriteValues(SourceWriter writer, EnumPlan @enum)
    {
        IEnumerable<string> constants = @enum.Members.Select(member =>
            $"{member.Identifier} = {(@enum.IsInteger ? member.Value : CSharpLiteral.String(member.Value))}"
        );
        writer.Open("public static class Values");
        writer.Filled($"public const {ValueType(@enum)} ", [.. constants], ";");
        writer.Close();
    }

    private static string ValueType(EnumPlan @enum) => @enum.IsInteger ? "long" : "string";
}
