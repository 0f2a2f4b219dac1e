using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>
/// Reads paging from OpenAPI links. A link from a successful response to the same operation is the link to the next page if it sets a
/// single parameter to a value of the body and leaves the others unchanged.
/// </summary>
internal sealed class LinkPaging(ReadingContext context)
{
    private const string OfBody = "$response.body#/";
    private const string OfQuery = "query.";

    public Paging? Translate(SpecNode operation)
    {
        foreach (TreeChild response in operation["responses"].Members)
        {
            bool isSuccess = response.Key.StartsWith("2", StringComparison.Ordinal);
            SpecNode use = operation["responses"][response.Key];
            if (isSuccess && context.References.Follow(use) is { } node && NextOf(operation, node) is { } paging)
            {
                return paging;
            }
        }

        return null;
    }

    /// <summary>Determines whether the response has no links other than the one to the next page.</summary>
    public bool IsAll(SpecNode operation, SpecNode response) =>
        response["links"].Members.Length == 1 && NextOf(operation, response) is not null;

    private Paging? NextOf(SpecNode operation, SpecNode response)
    {
        SpecNode links = response["links"];
        return links
            .Members.Select(member => context.References.Follow(links[member.Key]))
            .OfType<SpecNode>()
            .Where(link => IsOfSame(operation, link) && !link.Has("requestBody"))
            .Select(link => Next(link, links.Pointer))
            .FirstOrDefault(static paging => paging is not null);
    }

    private static bool IsOfSame(SpecNode operation, SpecNode link) =>
        Scalars.TextOf(link.ValueOf("operationId")) is { } id
            ? id == Scalars.TextOf(operation.ValueOf("operationId"))
            : Scalars.TextOf(link.ValueOf("operationRef")) == operation.Pointer;

    private static Paging? Next(SpecNode link, string pointer)
    {
        SpecNode parameters = link["parameters"];
        if (
            parameters.Members.Length != 1
            || Scalars.TextOf(parameters.Members[0].Value) is not { } value
            || !value.StartsWith(OfBody, StringComparison.Ordinal)
        )
        {
            return null;
        }

        string name = parameters.Members[0].Key;
        return new(pointer, "links", PagingKind.Cursor)
        {
            IsOfOpenApi = true,
            Parameter = name.StartsWith(OfQuery, StringComparison.Ordinal) ? name.Substring(OfQuery.Length) : name,
            Next = value
                .Substring(OfBody.Length)
                .Split('/')
                .Select(static token => token.Replace("~1", "/").Replace("~0", "~"))
                .ToEquatableArray(),
        };
    }
}
