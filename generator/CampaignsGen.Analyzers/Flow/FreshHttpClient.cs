using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Recognizes an <c>HttpClient</c> that opens its own connections: <c>new HttpClient()</c>, including with a new handler.</summary>
internal static class FreshHttpClient
{
    private static readonly string[] Handlers = ["HttpClientHandler", "SocketsHttpHandler", "WinHttpHandler"];

    /// <summary>Returns the creation of the <c>HttpClient</c> that is passed to a client, or null if it is shared or unknown.</summary>
    public static IOperation? Of(IOperation given)
    {
        IOperation value = Values.Strip(given);
        return value switch
        {
            IObjectCreationOperation creation => IsFresh(creation) ? creation : null,
            ILocalReferenceOperation { Local: var local } => DeclarationOf(local, value),
            _ => null,
        };
    }

    private static IOperation? DeclarationOf(ILocalSymbol local, IOperation place)
    {
        IOperation root = place;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants()
            .OfType<IVariableDeclaratorOperation>()
            .Where(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, local))
            .Select(static declared => declared.Initializer is { Value: var value } ? Values.Strip(value) : null)
            .FirstOrDefault(static value => value is IObjectCreationOperation creation && IsFresh(creation));
    }

    private static bool IsFresh(IObjectCreationOperation creation) =>
        creation.Type is { Name: "HttpClient", ContainingNamespace.Name: "Http" }
        && (
            creation.Arguments.Length == 0
            || Values.Strip(creation.Arguments[0].Value)
                is IObjectCreationOperation { Type: { ContainingNamespace.Name: "Http", Name: var handler } }
                && Handlers.Contains(handler)
        );
}
