using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the methods that return the items of all pages. The models must be complete.</summary>
internal sealed class PagesPlanner(DiagnosticBag diagnostics, BodyValues values)
{
    /// <summary>Returns the method for all pages, or null if the document describes none or one that cannot be generated.</summary>
    /// <param name="plan">The plan of the operation.</param>
    /// <param name="operation">The operation in the document.</param>
    /// <param name="takeMethod">Takes the name of the method.</param>
    public PagesPlan? Plan(OperationPlan plan, Operation operation, Func<string> takeMethod)
    {
        Paging? paging = operation.Paging ?? ByShape(plan, operation);
        if (paging is null or { Kind: PagingKind.None })
        {
            return null;
        }

        if (plan.Success is not { Kind: SuccessKind.Value, Type: { Nullable: false } page })
        {
            return Missing(
                paging,
                plan,
                "items",
                "but not every successful response has a body of one type that is never null"
            );
        }

        return paging.Kind == PagingKind.LinkHeader
            ? PlanHeader(paging, plan, page, takeMethod)
            : PlanOthers(paging, plan, page, takeMethod);
    }

    /// <summary>Returns paging for a list whose response declares the <c>Link</c> header. Without a next link, there is one page.</summary>
    private static Paging? ByShape(OperationPlan plan, Operation operation) =>
        plan is { Method: "GET", Success: { Kind: SuccessKind.Value, Type: { Kind: TypeKind.List, Nullable: false } } }
        && operation.Responses.Any(static response =>
            response.Status.StartsWith("2", StringComparison.Ordinal)
            && response.Headers.Any(static header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase))
        )
            ? new(operation.Pointer, "Link", PagingKind.LinkHeader)
            : null;

    private PagesPlan? PlanHeader(Paging paging, OperationPlan plan, TypePlan page, Func<string> takeMethod)
    {
        ResponseBodyPlan? body = plan.Bodies.FirstOrDefault(body => BodyValues.IsSame(body.Type, page));
        BodyValue? items = ItemsOf(paging, plan, page);
        return body is null || items is null
            ? null
            : new PagesPlan
            {
                Method = takeMethod(),
                Kind = PagesKind.LinkHeader,
                Item = items.Type.Item!,
                Items = $".{body.Identifier}{(items.Way.Length == 0 ? "" : "?" + items.Way)}",
            };
    }

    private PagesPlan? PlanOthers(Paging paging, OperationPlan plan, TypePlan page, Func<string> takeMethod)
    {
        if (ItemsOf(paging, plan, page) is not { } items)
        {
            return null;
        }

        BodyValue? next = paging.Next.Count == 0 ? null : Follow(paging, plan, page, paging.Next);
        if (next is null && paging.Next.Count > 0)
        {
            return null;
        }

        ArgumentPlan? parameter = paging.Parameter is null ? null : ParameterOf(plan, paging.Parameter);
        if (paging.Parameter is { } name && FaultOf(paging, parameter, next) is { } fault)
        {
            return Missing(paging, plan, name, fault);
        }

        if (paging.Kind == PagingKind.Link && next!.Type.Kind is not (TypeKind.String or TypeKind.Uri))
        {
            return Missing(paging, plan, string.Join(".", paging.Next), "which is not a string");
        }

        return new PagesPlan
        {
            Method = takeMethod(),
            Kind = KindOf(paging.Kind),
            Item = items.Type.Item!,
            Items = items.Way,
            Next = next?.Way ?? "",
            IsNextText = next?.Type.Kind == TypeKind.String,
            Parameter = parameter,
            First = paging.First,
        };
    }

    private static PagesKind KindOf(PagingKind kind) =>
        kind switch
        {
            PagingKind.Cursor => PagesKind.Cursor,
            PagingKind.Offset => PagesKind.Offset,
            PagingKind.Page => PagesKind.Page,
            _ => PagesKind.Link,
        };

    private static string? FaultOf(Paging paging, ArgumentPlan? parameter, BodyValue? next) =>
        parameter is null ? "which is not a query or header parameter of the operation"
        : parameter.Obsolete is not null ? "which is deprecated"
        : paging.Kind == PagingKind.Cursor
            ? next is null || BodyValues.IsSame(parameter.Type, next.Type) ? null
                : "whose type differs from that of the value to send"
        : parameter.Type.IsInteger ? null
        : "which is not an integer";

    private static ArgumentPlan? ParameterOf(OperationPlan plan, string name) =>
        plan
            .Arguments.Concat(plan.Request?.Parameters ?? default)
            .Where(argument => argument.Kind is ArgumentKind.Query or ArgumentKind.Header && argument.Name == name)
            .OrderBy(static argument => argument.Kind)
            .FirstOrDefault();

    /// <summary>Returns the list of items: the specified one, the body, or its only list.</summary>
    private BodyValue? ItemsOf(Paging paging, OperationPlan plan, TypePlan page)
    {
        if (paging.Items.Count > 0)
        {
            return Follow(paging, plan, page, paging.Items) is not { } named ? null
                : named.Type.Kind == TypeKind.List ? named
                : MissingValue(paging, plan, string.Join(".", paging.Items), "which is not an array");
        }

        if (page.Kind == TypeKind.List)
        {
            return new BodyValue("", page, IsNullable: false);
        }

        List<string> lists =
        [
            .. values
                .RecordOf(page)
                ?.AllProperties.Where(static property => property.Type.Kind == TypeKind.List)
                .Select(static property => property.Name)
                ?? [],
        ];
        return lists.Count == 1
            ? Follow(paging, plan, page, lists.ToEquatableArray())
            : MissingValue(paging, plan, "items", $"but the body has {lists.Count} arrays");
    }

    private BodyValue? Follow(Paging paging, OperationPlan plan, TypePlan page, EquatableArray<string> names) =>
        values.Find(page, names, out string fault) ?? MissingValue(paging, plan, string.Join(".", names), fault);

    private BodyValue? MissingValue(Paging paging, OperationPlan plan, string name, string fault)
    {
        if (paging.IsOfOpenApi)
        {
            // A link can refer to something other than the next page.
            diagnostics.Report(ReadingDiagnostics.NotCalled, paging.Pointer, paging.Word, "");
        }
        else
        {
            diagnostics.Report(
                PlanningDiagnostics.PagingNamesNothing,
                paging.Pointer,
                paging.Word,
                plan.Id,
                name,
                fault
            );
        }

        return null;
    }

    private PagesPlan? Missing(Paging paging, OperationPlan plan, string name, string fault)
    {
        MissingValue(paging, plan, name, fault);
        return null;
    }
}
