using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the record of a body of several parts, and how it is written.</summary>
internal static class MultipartEmitter
{
    public static Action<SourceWriter> Emit(MultipartPlan plan, Usings usings)
    {
        usings.Add("CampaignsGen", "CampaignsGen.Runtime");
        foreach (PartPlan part in plan.Parts)
        {
            usings.Add(part.Type);
        }

        return writer =>
        {
            XmlDoc.Write(writer, plan.Doc);
            writer.Open($"public sealed partial record {plan.Identifier}");
            for (int index = 0; index < plan.Parts.Count; index++)
            {
                if (index > 0)
                {
                    writer.Line();
                }

                WriteProperty(writer, plan.Parts[index]);
            }

            writer.Close();
            writer.Line();
            WriteWriter(writer, plan);
        };
    }

    private static void WriteProperty(SourceWriter writer, PartPlan part)
    {
        XmlDoc.Write(writer, part.Doc);
        writer.Line(
            $"public {(part.Required ? "required " : "")}{TypeText.Of(part.Type)} {part.Identifier} {{ get; init; }}"
        );
    }

    private static void WriteWriter(SourceWriter writer, MultipartPlan plan)
    {
        XmlDoc.Summary(writer, $"Writes the parts of {plan.Identifier}.");
        writer.Open($"internal static class {plan.WriterIdentifier}");
        writer.Open($"internal static void Write(MultipartParts parts, {plan.Identifier} value)");
        foreach (PartPlan part in plan.Parts)
        {
            WritePart(writer, part);
        }

        writer.Close();
        writer.Close();
    }

    private static void WritePart(SourceWriter writer, PartPlan part)
    {
        string name = CSharpLiteral.String(part.Name);
        string value = $"value.{part.Identifier}";
        switch (part.Kind)
        {
            case PartKind.File or PartKind.Files:
                writer.Line($"parts.{part.Kind.ToString()}({name}, {value});");
                break;
            case PartKind.Text:
                writer.Line($"parts.Text({name}, {ParameterText.Of(part.Type, value)});");
                break;
            case PartKind.Json when part.Required:
                writer.Line($"parts.Json({name}, {value}, {JsonText.Writer(part.Type)});");
                break;
            default:
                writer.If(
                    $"{value} is {{ }} {part.Local}",
                    $"parts.Json({name}, {part.Local}, {JsonText.Writer(part.Type with { Nullable = false })});"
                );
                break;
        }
    }
}
