using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the type of an operation's headers, each of which is read when somebody asks for it.</summary>
internal static class HeadersEmitter
{
    private const int Width = 95;

    public static void Write(SourceWriter writer, HeadersPlan headers, string operation)
    {
        XmlDoc.Summary(writer, $"The headers that {operation} may answer with; all of them, declared or not, by name.");
        writer.Open($"public sealed partial class {headers.Identifier} : {WellKnown.ApiHeaders}");
        XmlDoc.Write(
            writer,
            DocPlan.Of("Gives the headers of an answer, such as those of an exception, their declared types.")
        );
        XmlDoc.Parameter(writer, "headers", "The headers of the answer.");
        writer.Line($"public {headers.Identifier}({WellKnown.ApiHeaders} headers)");
        writer.Indented([": base(headers) { }"]);
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
            writer.Line($"public string? {header.Identifier} =>");
            writer.Indented([$"TryGetValue({CSharpLiteral.String(header.Name)}, out string? value) ? value : null;"]);
            return;
        }

        string list = IsSplit(header) ? "List" : "";
        string arguments = Arguments(header);
        XmlDoc.Exception(writer, WellKnown.FormatException, "The header is there and cannot be read.");
        writer.Line($"public {type}? {header.Identifier} =>");
        string find = $"Find{list}({arguments}, out {Local(header)} value)";
        writer.Indented(find.Length <= Width ? [$"{find} ? value : null;"] : [find, "    ? value", "    : null;"]);
        writer.Line();
        XmlDoc.Write(writer, DocPlan.Of($"Gives {header.Identifier} if the header is there and can be read."));
        XmlDoc.Parameter(writer, "value", "The value, or default.");
        XmlDoc.Returns(writer, "Whether the header is there and could be read.");
        string notNull = header.Type.IsValueType ? "" : $"[{WellKnown.NotNullWhen}(true)] ";
        writer.Line($"public bool TryGet{header.Identifier}({notNull}out {Local(header)} value) =>");
        writer.Indented([$"TryFind{list}({arguments}, out value);"]);
    }

    /// <summary>Whether there is nothing to be read: the text is the value.</summary>
    private static bool IsText(HeaderPlan header) => header is { IsJson: false, Type.Kind: TypeKind.String };

    private static bool IsSplit(HeaderPlan header) => header.Type.Kind == TypeKind.List && !header.IsJson;

    private static string Local(HeaderPlan header) =>
        TypeText.NotNull(header.Type) + (header.Type.IsValueType ? "" : "?");

    private static string Arguments(HeaderPlan header)
    {
        TypePlan read = IsSplit(header) ? header.Type.Item! : header.Type;
        string form = header.IsJson || IsBare(read.Kind) ? "Json" : "Text";
        string delimiter = IsSplit(header) ? $", {Delimiter(header.Delimiter)}" : "";
        return $"{CSharpLiteral.String(header.Name)}, HeaderForm.{form}, {JsonText.Reader(read)}{delimiter}";
    }

    private static string Delimiter(char delimiter) => delimiter == '\t' ? "'\\t'" : $"'{delimiter}'";

    /// <summary>Whether JSON writes the value without quotation marks.</summary>
    private static bool IsBare(TypeKind kind) =>
        kind
            is TypeKind.Boolean
                or TypeKind.Int32
                or TypeKind.UInt32
                or TypeKind.Int64
                or TypeKind.UInt64
                or TypeKind.BigInteger
                or TypeKind.Single
                or TypeKind.Double
                or TypeKind.Decimal;
}
