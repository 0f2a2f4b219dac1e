using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Maps the pointers of Microsoft.OpenApi to pointers in the original document.</summary>
/// <remarks>For a 2.0 document, its pointers have the structure of 3.0, and some of them end in nodes that do not exist.</remarks>
internal sealed class PointerMap(ReadingContext context)
{
    private const string Components = "components";

    private static readonly (string V3, string V2)[] Sections =
    [
        ("#/components/schemas", "#/definitions"),
        ("#/components/parameters", "#/parameters"),
        ("#/components/requestBodies", "#/parameters"),
        ("#/components/responses", "#/responses"),
        ("#/components/securitySchemes", "#/securityDefinitions"),
        ("#/servers", "#/host"),
    ];

    /// <summary>Returns the same place, or its nearest existing ancestor.</summary>
    public string ToDocument(string? pointer)
    {
        SpecNode node = context.Root;
        foreach (string token in JsonPointer.Tokens(context.IsSwagger ? ToV2(pointer ?? "") : pointer ?? ""))
        {
            if ((Step(node, token) ?? StepFromRoot(token)) is not { } next)
            {
                break;
            }

            node = next;
        }

        return node.Pointer;
    }

    /// <summary>
    /// Restarts at the root. After an operation whose body has examples, its pointers place the components inside the operation.
    /// </summary>
    private SpecNode? StepFromRoot(string token) => token == Components ? Step(context.Root, token) : null;

    private static SpecNode? Step(SpecNode node, string token)
    {
        if (node.Value is TreeList list)
        {
            return list.TryFind(token, out TreeChild item) ? new SpecNode(item.Value, node.At(token)) : null;
        }

        return node.Has(token) ? node[token] : null;
    }

    private static string ToV2(string pointer)
    {
        foreach ((string v3, string v2) in Sections)
        {
            if (pointer.StartsWith(v3, StringComparison.Ordinal))
            {
                return v2 + pointer[v3.Length..];
            }
        }

        return pointer;
    }
}
