using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the paging extensions of Speakeasy and Fern where their meaning is certain.</summary>
internal sealed class OtherPaging(ReadingContext context)
{
    private const string Speakeasy = "x-speakeasy-pagination";
    private const string Fern = "x-fern-pagination";
    private const string FernRequest = "$request.";
    private const string FernResponse = "$response.";

    public Paging? Translate(SpecNode operation) =>
        operation[Speakeasy].Object is not null ? OfSpeakeasy(operation[Speakeasy])
        : operation[Fern].Object is not null ? OfFern(operation[Fern])
        : null;

    private Paging? OfSpeakeasy(SpecNode node)
    {
        SpecNode outputs = node["outputs"];
        Paging? paging = context.Text(node, "type") switch
        {
            "cursor" => Of(PagingKind.Cursor, "cursor", WayOf(outputs, "nextCursor")),
            "offsetLimit" => Of(PagingKind.Offset, "offset", default) ?? Of(PagingKind.Page, "page", default),
            "url" when WayOf(outputs, "nextUrl") is { Count: > 0 } next => new(node.Pointer, Speakeasy, PagingKind.Link)
            {
                Next = next,
            },
            _ => null,
        };
        return paging is null ? null : paging with { Items = WayOf(outputs, "results") };

        Paging? Of(PagingKind kind, string type, EquatableArray<string> next) =>
            InputOf(node, type) is not { } parameter || (kind == PagingKind.Cursor && next.Count == 0)
                ? null
                : new(node.Pointer, Speakeasy, kind) { Parameter = parameter, Next = next };
    }

    private string? InputOf(SpecNode node, string type)
    {
        for (int index = 0; index < node["inputs"].Items.Length; index++)
        {
            SpecNode input = node["inputs"][index];
            if (context.Text(input, "type") == type && context.Text(input, "in") == "parameters")
            {
                return context.Text(input, "name");
            }
        }

        return null;
    }

    /// <summary>Returns the segments of a JSONPath that consists only of names, or an empty array for other paths.</summary>
    private EquatableArray<string> WayOf(SpecNode outputs, string name)
    {
        string? path = outputs.Object is null ? null : context.Text(outputs, name);
        bool isPlain = path?.StartsWith("$.", StringComparison.Ordinal) == true && path.IndexOfAny(['[', '*', '(']) < 0;
        return isPlain ? PagingTranslator.Way(path!.Substring(2)) : default;
    }

    /// <summary>Reads Fern's extension. An offset may count items or pages, so only cursors are certain.</summary>
    private Paging? OfFern(SpecNode node) =>
        After(FernRequest, context.Text(node, "cursor")) is { } parameter
        && After(FernResponse, context.Text(node, "next_cursor")) is { } next
            ? new(node.Pointer, Fern, PagingKind.Cursor)
            {
                Parameter = parameter,
                Next = PagingTranslator.Way(next),
                Items = PagingTranslator.Way(After(FernResponse, context.Text(node, "results"))),
            }
            : null;

    private static string? After(string start, string? text) =>
        text?.StartsWith(start, StringComparison.Ordinal) == true ? text.Substring(start.Length) : null;
}
