using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates an operation: one method of a path.</summary>
internal sealed class OperationTranslator(
    ReadingContext context,
    SchemaTranslator schemas,
    SecurityTranslator security,
    WebhookTranslator webhooks
)
{
    private readonly RepetitionTranslator repetitions = new(context);
    private readonly PagingTranslator paging = new(context);
    private readonly WaitTranslator waits = new(context);
    private readonly ServerTranslator servers = new(context);
    private readonly ParameterListTranslator parameters = new(context, schemas);
    private readonly SwaggerBodyTranslator swaggerBodies = new(context, schemas);
    private readonly RequestBodyTranslator requestBodies = new(context, schemas);
    private readonly ResponseTranslator responses = new(context, schemas);

    /// <param name="path">The path template.</param>
    /// <param name="method">The HTTP method in uppercase.</param>
    /// <param name="item">The path item that contains the operation.</param>
    /// <param name="node">The operation.</param>
    /// <param name="user">The path item under <c>paths</c>, which may be a reference to <paramref name="item"/>.</param>
    public Operation Translate(string path, string method, SpecNode item, SpecNode node, SpecNode user)
    {
        ParameterList list = parameters.Translate(item, user, node);
        path = PathQuery.Resolve(context, path, user.Pointer, list.Parameters);
        path = PathTemplate.WithoutOperators(path, list.Parameters);
        PathTemplate.Check(context, path, user, list);
        webhooks.AddCallbacks(node);
        return new()
        {
            Pointer = node.Pointer,
            Id = context.Text(node, "operationId"),
            GivenName = GivenNames.Of(context, node),
            Method = method,
            Path = path,
            Summary = context.Text(node, "summary"),
            Description = context.Text(node, "description"),
            Deprecated = context.Flag(node, "deprecated"),
            IsIdempotent = repetitions.IsIdempotent(node),
            IdempotencyKeyHeader = repetitions.KeyHeader(node, method),
            Paging = paging.Translate(node),
            Waits = waits.Translate(node, method),
            Tags = context.Texts(node, "tags"),
            Parameters = list.Parameters.ToEquatableArray(),
            RequestBody = context.IsSwagger ? swaggerBodies.Translate(node, list) : requestBodies.Translate(node),
            Responses = responses.Translate(node),
            Security = security.TranslateRequirements(node),
            Servers = context.IsSwagger ? default : TranslateServers(node, item, user),
        };
    }

    private EquatableArray<Server> TranslateServers(SpecNode node, SpecNode item, SpecNode user) =>
        servers.Translate(
            node.Has("servers") ? node
            : user.Has("servers") ? user
            : item
        );
}
