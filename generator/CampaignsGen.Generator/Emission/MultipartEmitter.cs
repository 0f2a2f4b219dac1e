using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the record of a multipart body and the code that writes the parts.</summary>
internal static class MultipartEmitter
{
    public static void Emit(SourceWriter writer, MultipartPlan plan)
    {
        XmlDoc.Write(writer, plan.Doc);
        AttributeEmitter.Write(writer);
        writer.Open(
            $"public sealed partial record {plan.Identifier}{(plan.IsChecked ? " : " + WellKnown.IApiValidatable : "")}"
        );
        for (int index = 0; index < plan.Parts.Count; index++)
        {
            if (index > 0)
            {
                writer.Line();
            }

            WriteProperties(writer, plan.Parts[index]);
        }

        if (plan.IsChecked)
        {
            writer.Line();
            CheckEmitter.WriteParts(writer, plan);
        }

        writer.Close();
        writer.Line();
        WriteWriter(writer, plan);
    }

    private static void WriteProperties(SourceWriter writer, PartPlan part)
    {
        WriteProperty(writer, part.Doc, part.Type, part.Identifier, part.Required, part.IsMap);
        if (part.MediaTypeIdentifier is { } mediaType)
        {
            writer.Line();
            XmlDoc.Summary(writer, $"Gets the content type of {part.Identifier}, or null to use {part.MediaType}.");
            writer.Line($"public string? {mediaType} {{ get; init; }}");
        }

        foreach (PartHeaderPlan header in part.Headers)
        {
            if (header.Identifier is { } identifier)
            {
                writer.Line();
                WriteProperty(writer, header.Doc, header.Type, identifier, !header.Type.Nullable, isMap: false);
            }
        }
    }

    private static void WriteProperty(
        SourceWriter writer,
        DocPlan doc,
        TypePlan type,
        string identifier,
        bool required,
        bool isMap
    )
    {
        XmlDoc.Write(writer, doc);
        writer.Line(
            $"public {(required ? "required " : "")}{TypeText.Of(type)} {identifier} {{ get; init; }}{(isMap ? " =" : "")}"
        );
        if (isMap)
        {
            writer.Indented([$"{WellKnown.ReadOnlyDictionary}<string, {TypeText.Of(type.Item!)}>.Empty;"]);
        }
    }

    private static void WriteWriter(SourceWriter writer, MultipartPlan plan)
    {
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {plan.WriterIdentifier}");
        writer.Open($"internal static void Write({WellKnown.MultipartParts} parts, {plan.Identifier} value)");
        foreach (PartPlan part in plan.Parts)
        {
            if (part.IsMap)
            {
                writer.Open($"foreach (var more in value.{part.Identifier})");
                WritePart(writer, part, "more.Key", "more.Value", part.Type.Item!);
                writer.Close();
            }
            else
            {
                WriteHeaders(writer, part);
                string name = part.Name is null ? "null" : CSharpLiteral.String(part.Name);
                WritePart(writer, part, name, $"value.{part.Identifier}", part.Type);
            }
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the headers. They apply to the parts that the next call adds.</summary>
    private static void WriteHeaders(SourceWriter writer, PartPlan part)
    {
        foreach (PartHeaderPlan header in part.Headers)
        {
            string value = header.Identifier is { } identifier
                ? ParameterText.Of(header.Type, $"value.{identifier}")
                : CSharpLiteral.String(header.Constant!);
            string required = header.Required ? ", required: true" : "";
            writer.Line($"parts.Header({CSharpLiteral.String(header.Name)}, {value}{required});");
        }
    }

    private static void WritePart(SourceWriter writer, PartPlan part, string name, string value, TypePlan type)
    {
        string mediaType = MediaType(part);
        switch (part.Kind)
        {
            case PartKind.File or PartKind.Files:
                writer.Line($"parts.{part.Kind.ToString()}({name}, {value}{mediaType});");
                break;
            case PartKind.Text:
                writer.Line($"parts.Text({name}, {ParameterText.Of(type, value)}{mediaType});");
                break;
            default:
                string more = part.Style is { } style ? $", FormStyle.{style}" : mediaType;
                WriteJson(writer, part, type, value, given => $"parts.{part.Kind.ToString()}({name}, {given}", more);
                break;
        }
    }

    private static void WriteJson(
        SourceWriter writer,
        PartPlan part,
        TypePlan type,
        string value,
        Func<string, string> call,
        string more
    )
    {
        string rest = $", {JsonText.Writer(type with { Nullable = false })}{more});";
        if (type.Nullable)
        {
            writer.If($"{value} is {{ }} {part.Local}", call(part.Local) + rest);
        }
        else
        {
            writer.Line(call(value) + rest);
        }
    }

    private static string MediaType(PartPlan part) =>
        part.MediaType is not { } mediaType ? ""
        : part.MediaTypeIdentifier is { } given ? $", value.{given} ?? {CSharpLiteral.String(mediaType)}"
        : $", {CSharpLiteral.String(mediaType)}";
}
