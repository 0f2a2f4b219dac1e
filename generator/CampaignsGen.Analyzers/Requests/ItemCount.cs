using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Represents the number of items in a list, as far as the code shows it.</summary>
/// <param name="Least">The minimum number of items.</param>
/// <param name="IsExact">Whether there are no more items.</param>
internal readonly record struct ItemCount(long Least, bool IsExact)
{
    private static readonly ItemCount Unknown = new(0, false);

    /// <summary>The LINQ methods that preserve the number of items.</summary>
    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal)
    {
        "AsEnumerable",
        "Cast",
        "Order",
        "OrderBy",
        "OrderByDescending",
        "Reverse",
        "Select",
        "ThenBy",
        "ThenByDescending",
        "ToArray",
        "ToList",
    };

    public static ItemCount Of(SyntaxNode expression, SemanticModel model) =>
        expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression, model),
            CastExpressionSyntax cast => Of(cast.Expression, model),
            CollectionExpressionSyntax list => Sum(list, model),
            ImplicitArrayCreationExpressionSyntax array => Exactly(array.Initializer.Expressions.Count),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => Exactly(initializer.Expressions.Count),
            ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [var size] }, ..] } => Constant(size, model),
            BaseObjectCreationExpressionSyntax creation => OfNew(creation, model),
            InvocationExpressionSyntax call => OfCall(call, model),
            _ => Unknown,
        };

    private static ItemCount Exactly(long count) => new(count, true);

    private static ItemCount Constant(ExpressionSyntax expression, SemanticModel model) =>
        model.GetConstantValue(expression) is { HasValue: true, Value: int count and >= 0 } ? Exactly(count) : Unknown;

    private static ItemCount Sum(CollectionExpressionSyntax list, SemanticModel model)
    {
        ItemCount sum = Exactly(0);
        foreach (CollectionElementSyntax element in list.Elements)
        {
            ItemCount count = element is SpreadElementSyntax spread ? Of(spread.Expression, model) : Exactly(1);
            sum = new ItemCount(sum.Least + count.Least, sum.IsExact && count.IsExact);
        }

        return sum;
    }

    /// <summary>Counts the items of a new list: those of its source and those of its initializer.</summary>
    private static ItemCount OfNew(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        if (model.GetTypeInfo(creation).Type is not { Name: "List", ContainingNamespace.Name: "Generic" })
        {
            return Unknown;
        }

        ItemCount start = creation.ArgumentList?.Arguments switch
        {
            null or [] => Exactly(0),
            [{ Expression: var first }] when model.GetTypeInfo(first).Type?.SpecialType == SpecialType.System_Int32 =>
                Exactly(0),
            [{ Expression: var source }] => Of(source, model),
            _ => Unknown,
        };
        return start with { Least = start.Least + (creation.Initializer?.Expressions.Count ?? 0) };
    }

    private static ItemCount OfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (
            call.Expression is not MemberAccessExpressionSyntax member
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || method.ContainingType.Name is not ("Enumerable" or "Array")
            || method.ContainingType.ContainingNamespace is not { Name: "Linq" or "System" }
        )
        {
            return Unknown;
        }

        return method.Name switch
        {
            "Empty" => Exactly(0),
            "Range" or "Repeat" when call.ArgumentList.Arguments is [_, { Expression: var count }] => Constant(
                count,
                model
            ),
            var name when Keeping.Contains(name) && method.ReducedFrom is not null => Of(member.Expression, model),
            _ => Unknown,
        };
    }
}
