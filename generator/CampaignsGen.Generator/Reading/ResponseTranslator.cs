using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the responses of an operation.</summary>
internal sealed class ResponseTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private readonly ContentTranslator contents = new(context, schemas);
    private readonly LinkPaging links = new(context);
    private readonly HeaderTranslator headers = new(context, schemas);
    private readonly SwaggerBodyTranslator swaggerBodies = new(context, schemas);

    public EquatableArray<Response> Translate(SpecNode operation)
    {
        if (!context.TryObject(operation, "responses", out SpecNode map))
        {
            return default;
        }

        List<Response> responses = [];
        foreach (TreeChild member in map.Members)
        {
            if (!member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                Add(responses, operation, member.Key, new(member.Value, map.At(member.Key)));
            }
        }

        return responses.ToEquatableArray();
    }

    private void Add(List<Response> responses, SpecNode operation, string status, SpecNode use)
    {
        if (!IsStatus(status))
        {
            string fix =
                "the response is omitted. To fix this, use a status code such as 404, a range such as 4XX, or default";
            context.Report(ReadingDiagnostics.UnknownValue, use.Pointer, "status", status, fix);
        }
        else if (context.TryFollow(use, status, out SpecNode node))
        {
            responses.Add(Translate(operation, Canonical(status), node));
        }
    }

    private Response Translate(SpecNode operation, string status, SpecNode node)
    {
        if (node["links"].Object is { Count: > 0 } && !links.IsAll(operation, node))
        {
            context.Report(ReadingDiagnostics.NotCalled, node.At("links"), "links", "");
        }

        return new(node.Pointer, status)
        {
            Description = context.Text(node, "description"),
            Content = context.IsSwagger ? swaggerBodies.TranslateResponse(operation, node) : contents.Translate(node),
            Headers = headers.Translate(node),
            Advice = TranslateAdvice(node),
        };
    }

    private EquatableArray<string> TranslateAdvice(SpecNode node) =>
        Scalars.TextOf(node.ValueOf("x-advice")) is { } text
            ? new[] { text }.ToEquatableArray()
            : context.Texts(node, "x-advice");

    private static bool IsStatus(string status) =>
        status.Equals("default", StringComparison.OrdinalIgnoreCase)
        || (
            status.Length == 3
            && status[0] is >= '1' and <= '5'
            && (
                (status[1] is >= '0' and <= '9' && status[2] is >= '0' and <= '9')
                || status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static string Canonical(string status) => status.Length > 3 ? "default" : status.ToUpperInvariant();
}
