using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the servers of the document and of operations, with the variables in their URLs.</summary>
internal sealed class ServerPlanner
{
    private readonly ApiModel model;
    private readonly NameScope members;
    private readonly VariablePlanner variables;
    private readonly ServerReview review;
    private readonly Dictionary<string, List<string>> operations = [];
    private readonly List<Server> operationServers = [];
    private readonly HashSet<string> carriesSecrets = [];
    private bool isDocumentServerUsed;
    private bool documentCarriesSecrets;

    /// <param name="context">The document and its diagnostics.</param>
    /// <param name="members">The members of the options.</param>
    /// <param name="defaults">The initial values that the project specifies.</param>
    public ServerPlanner(PlanningContext context, NameScope members, ProjectDefaults defaults)
    {
        model = context.Model;
        this.members = members;
        variables = new VariablePlanner(members, defaults);
        review = new ServerReview(context, variables);
        if (model.Servers.Count > 1)
        {
            members.Take("Server");
        }
    }

    /// <summary>Returns the URL of the operation's own server, or null if it uses the document's.</summary>
    public string? ServerOf(Operation operation, string id)
    {
        Server? own = operation.Servers.FirstOrDefault();
        if (own is null || IsDocuments(operation.Servers))
        {
            isDocumentServerUsed = true;
            documentCarriesSecrets |= SendsSecret(operation);
            return null;
        }

        isDocumentServerUsed |= IsRelative(own);
        if (SendsSecret(operation))
        {
            carriesSecrets.Add(own.Url);
        }

        if (!operations.TryGetValue(own.Url, out List<string>? ids))
        {
            operations[own.Url] = ids = [];
            operationServers.Add(own);
        }

        ids.Add(id);
        return own.Url;
    }

    /// <summary>Plans the options. It is called after all operations are planned.</summary>
    public OptionsPlan Plan()
    {
        variables.Add(model.Servers.Concat(operationServers));
        Review();
        return new OptionsPlan
        {
            Servers = PlanServers(),
            NeedsServer = isDocumentServerUsed || model.Servers.Count > 0 || operations.Count == 0,
            OperationServers = operationServers.Select(PlanOperationServer).ToEquatableArray(),
            Variables = variables.Properties,
        };
    }

    /// <summary>Determines whether the servers repeat those of the document.</summary>
    private bool IsDocuments(EquatableArray<Server> servers) =>
        servers.Select(static server => server.Url).SequenceEqual(model.Servers.Select(static server => server.Url));

    /// <summary>
    /// Determines whether the URL is relative. If it starts with a variable without a default, the variable is assumed to
    /// contain an absolute URL.
    /// </summary>
    private static bool IsRelative(Server server) =>
        ServerAddress.Expand(server, static variable => variable.Default) is { } url
            ? ServerAddress.IsRelative(url)
            : server.Url.StartsWith("/", StringComparison.Ordinal);

    /// <summary>Determines whether every alternative of the operation requires a secret credential.</summary>
    private bool SendsSecret(Operation operation) =>
        operation.Security.Count > 0
        && operation.Security.All(requirement => requirement.Schemes.Any(scheme => IsSecret(scheme.Name)));

    // Credentials of the handler can be signatures or certificates, which do not expose the secret in transit.
    private bool IsSecret(string scheme) =>
        model.SecuritySchemes.FirstOrDefault(other => other.Name == scheme)
            is { Secret: true, Kind: not (SecuritySchemeKind.HttpOther or SecuritySchemeKind.MutualTls) };

    private void Review()
    {
        if (isDocumentServerUsed && model.Servers.FirstOrDefault() is { } first)
        {
            review.CheckUsed(first, documentCarriesSecrets);
            foreach (Server other in model.Servers.Skip(1))
            {
                review.Check(other);
            }
        }

        foreach (Server server in operationServers)
        {
            if (IsRelative(server))
            {
                review.Check(server);
            }
            else
            {
                review.CheckUsed(server, carriesSecrets.Contains(server.Url));
            }
        }
    }

    private EquatableArray<ServerPlan> PlanServers()
    {
        NameScope names = new([]);
        return model
            .Servers.Select(server => new ServerPlan
            {
                Identifier = names.Take(ServerNames.Of(server, model.Servers)),
                Url = server.Url,
                Doc = DocPlanner.Of(server.Description, $"{server.Url}."),
                Variables = variables.UsesOf(server),
            })
            .ToEquatableArray();
    }

    private OperationServerPlan PlanOperationServer(Server server)
    {
        string name = ServerNames.Of(server, operationServers);
        string ids = string.Join(", ", operations[server.Url]);
        return new OperationServerPlan
        {
            Identifier = members.Take(name.EndsWith("Address", StringComparison.Ordinal) ? name : name + "Address"),
            Url = server.Url,
            Doc = DocPlanner.Of(
                $"Gets or sets the address of {ids}, which the document assigns to another server.",
                $"The default is BaseAddress if it is set; otherwise, {server.Url}."
            ),
            Variables = variables.UsesOf(server),
        };
    }
}
