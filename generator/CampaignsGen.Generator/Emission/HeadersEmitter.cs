using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the type of an operation's headers, which are parsed when a property is read.</summary>
internal static class HeadersEmitter
{
    public static void Write(SourceWriter writer, HeadersPlan headers)
    {
        XmlDoc.Summary(
            writer,
            "Represents the headers of a response. Those that the document declares are properties, which are null if they are missing."
        );
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {headers.Identifier} : {WellKnown.ApiHeaders}");
        XmlDoc.Summary(
            writer,
            $"Initializes a new instance of the {headers.Identifier} class with the headers of a response or of an exception."
        );
        writer.Line($"public {headers.Identifier}({WellKnown.ApiHeaders} headers) : base(headers) {{ }}");
        foreach (HeaderPlan header in headers.Headers)
        {
            writer.Line();
            WriteHeader(writer, header);
        }

        writer.Close();
    }

    private static void WriteHeader(SourceWriter writer, HeaderPlan header)
    {
        string type = TypeText.NotNull(header.Type);
        XmlDoc.Write(writer, DocPlan.Of(header.Summary));
        if (IsText(header))
        {
            Signature.WriteExpression(
                writer,
                $"public string? {header.Identifier}",
                $"TryGetValue({CSharpLiteral.String(header.Name)}, out string? value) ? value : null;"
            );
            return;
        }

        string list = IsSplit(header) ? "List" : "";
        string arguments = Arguments(header);
        XmlDoc.Exception(writer, WellKnown.FormatException, "The header cannot be read.");
        Signature.WriteExpression(
            writer,
            $"public {type}? {header.Identifier}",
            $"Find{list}({arguments}, out {Local(header)} value) ? value : null;"
        );
        XmlDoc.SummaryOf(writer, "Gets", header.Identifier, "if it is present and can be read.");
        string notNull = header.Type.IsValueType ? "" : $"[{WellKnown.NotNullWhen}(true)] ";
        Signature.WriteExpression(
            writer,
            $"public bool TryGet{header.Identifier}({notNull}out {Local(header)} value)",
            $"TryFind{list}({arguments}, out value);"
        );
    }

    /// <summary>Determines whether the header needs no parsing, because its text is the value.</summary>
    private static bool IsText(HeaderPlan header) => header is { IsJson: false, Type.Kind: TypeKind.String };

    private static bool IsSplit(HeaderPlan header) => header.Type.Kind == TypeKind.List && !header.IsJson;

    private static string Local(HeaderPlan header) =>
        TypeText.NotNull(header.Type) + (header.Type.IsValueType ? "" : "?");

    private static string Arguments(HeaderPlan header)
    {
        TypePlan read = IsSplit(header) ? header.Type.Item! : header.Type;
        string form = header.IsJson || IsBare(read) ? "Json" : "Text";
        string delimiter = IsSplit(header) ? $", {Delimiter(header.Delimiter)}" : "";
        return $"{CSharpLiteral.String(header.Name)}, HeaderForm.{form}, {JsonText.Reader(read)}{delimiter}";
    }

    private static string Delimiter(char delimiter) => delimiter == '\t' ? "'\\t'" : $"'{delimiter}'";

    /// <summary>Determines whether JSON writes the value without quotation marks.</summary>
    private static bool IsBare(TypePlan type) => type.IsNumber || type.Kind == TypeKind.Boolean;
}
