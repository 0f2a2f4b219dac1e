using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the paging of an operation from our own extensions and from those of other generators.</summary>
/// <remarks>Other generators' extensions can express more. Only what is certain is read, and the rest is ignored.</remarks>
internal sealed class PagingTranslator(ReadingContext context)
{
    private const string Own = "x-paging";
    private const string Microsoft = "x-ms-pageable";

    private readonly OtherPaging others = new(context);
    private readonly LinkPaging links = new(context);

    /// <summary>Returns the paging of an operation, or null if none is specified.</summary>
    public Paging? Translate(SpecNode operation) =>
        operation.Has(Own) ? OfOwn(operation[Own])
        : operation[Microsoft].Object is not null ? OfMicrosoft(operation[Microsoft])
        : others.Translate(operation) ?? links.Translate(operation);

    /// <summary>Returns the segments of a path such as <c>result.items</c>.</summary>
    public static EquatableArray<string> Way(string? text) =>
        (text ?? "").Split(['.'], StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();

    private Paging? OfOwn(SpecNode node)
    {
        if (Scalars.BooleanOf(node.Value) == false)
        {
            return new(node.Pointer, Own, PagingKind.None);
        }

        if (!context.IsObject(node, Own))
        {
            return null;
        }

        Paging? paging = Cursor(node) ?? Numbered(node) ?? Linked(node);
        if (paging is null)
        {
            context.Report(ReadingDiagnostics.PagingUnclear, node.Pointer);
        }

        return paging is null ? null : paging with { Items = Way(context.Text(node, "items")) };
    }

    private Paging? Cursor(SpecNode node)
    {
        SpecNode cursor = node["cursor"];
        string? parameter = cursor.Object is null ? null : context.Text(cursor, "parameter");
        string? next = cursor.Object is null ? null : context.Text(cursor, "next");
        return parameter is null || next is null
            ? null
            : new(node.Pointer, Own, PagingKind.Cursor) { Parameter = parameter, Next = Way(next) };
    }

    private Paging? Numbered(SpecNode node)
    {
        SpecNode page = node["page"];
        string? number = page.Object is null ? context.Text(node, "page") : context.Text(page, "parameter");
        string? parameter = context.Text(node, "offset") ?? number;
        PagingKind kind = node.Has("offset") ? PagingKind.Offset : PagingKind.Page;
        bool hasFirst = int.TryParse(
            Scalars.TextOf(page.ValueOf("first")),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out int first
        );
        return parameter is null
            ? null
            : new(node.Pointer, Own, kind) { Parameter = parameter, First = hasFirst ? first : 1 };
    }

    private Paging? Linked(SpecNode node) =>
        context.Text(node, "link") is { } link ? new(node.Pointer, Own, PagingKind.Link) { Next = Way(link) }
        : context.Flag(node, "linkHeader") ? new(node.Pointer, Own, PagingKind.LinkHeader)
        : null;

    /// <summary>Reads Microsoft's extension. Without the name of a link, there is only one page.</summary>
    private Paging OfMicrosoft(SpecNode node) =>
        context.Text(node, "nextLinkName") is { } link
            ? new(node.Pointer, Microsoft, PagingKind.Link)
            {
                Next = Way(link),
                Items = Way(context.Text(node, "itemName") ?? "value"),
            }
            : new(node.Pointer, Microsoft, PagingKind.None);
}
