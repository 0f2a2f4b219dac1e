using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans where requests go: the document's servers, those of operations, and the variables in their URLs.</summary>
internal sealed class ServerPlanner
{
    private readonly ApiModel model;
    private readonly NameScope members;
    private readonly VariablePlanner variables;
    private readonly Dictionary<string, List<string>> operations = [];
    private readonly List<Server> operationServers = [];
    private bool isDocumentServerUsed;

    /// <param name="model">The document.</param>
    /// <param name="members">The members of the options.</param>
    /// <param name="defaults">What the project gives to options.</param>
    public ServerPlanner(ApiModel model, NameScope members, ProjectDefaults defaults)
    {
        this.model = model;
        this.members = members;
        variables = new VariablePlanner(members, defaults);
        if (model.Servers.Count > 1)
        {
            members.Take("Server");
        }
    }

    /// <summary>The URL of the operation's own server; null where it goes to the document's.</summary>
    public string? ServerOf(Operation operation, string id)
    {
        Server? own = operation.Servers.FirstOrDefault();
        if (own is null || IsDocuments(operation.Servers))
        {
            isDocumentServerUsed = true;
            return null;
        }

        isDocumentServerUsed |= !IsAbsolute(own.Url);
        if (!operations.TryGetValue(own.Url, out List<string>? ids))
        {
            operations[own.Url] = ids = [];
            operationServers.Add(own);
        }

        ids.Add(id);
        return own.Url;
    }

    /// <summary>Once all operations are planned.</summary>
    public OptionsPlan Plan()
    {
        variables.Add(model.Servers.Concat(operationServers));
        return new OptionsPlan
        {
            Servers = PlanServers(),
            NeedsServer = isDocumentServerUsed || model.Servers.Count > 0 || operations.Count == 0,
            OperationServers = operationServers.Select(PlanOperationServer).ToEquatableArray(),
            Variables = variables.Properties,
        };
    }

    /// <summary>The servers that the document has for everything, said once more.</summary>
    private bool IsDocuments(EquatableArray<Server> servers) =>
        servers.Select(static server => server.Url).SequenceEqual(model.Servers.Select(static server => server.Url));

    private static bool IsAbsolute(string url) => url.Contains("://") || url.StartsWith("//", StringComparison.Ordinal);

    private EquatableArray<ServerPlan> PlanServers()
    {
        NameScope names = new([]);
        return model
            .Servers.Select(server => new ServerPlan
            {
                Identifier = names.Take(ServerNames.Of(server, model.Servers)),
                Url = server.Url,
                Doc = DocPlanner.Of(
                    server.Description,
                    $"{server.Url}.",
                    server.Description is null ? [] : [$"{server.Url}."]
                ),
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
                null,
                $"The address of {ids}, which the document serves elsewhere than the rest.",
                [$"Left out: BaseAddress where that is set, else {server.Url}."]
            ),
            Variables = variables.UsesOf(server),
        };
    }
}
