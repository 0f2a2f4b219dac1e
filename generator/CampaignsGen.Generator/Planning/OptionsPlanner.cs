using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the options: the server with its variables, and the credentials.</summary>
internal static class OptionsPlanner
{
    public static OptionsPlan Plan(
        ApiModel model,
        EquatableArray<CredentialPlan> credentials,
        EquatableArray<string> leftToHandler,
        NameScope members
    )
    {
        Server? server = model.Servers.Count > 0 ? model.Servers[0] : null;
        return new OptionsPlan
        {
            Server = server?.Url,
            Variables = (server?.Variables ?? default)
                .Where(variable => server!.Url.Contains("{" + variable.Name + "}"))
                .Select(variable => Variable(variable, members))
                .ToEquatableArray(),
            Credentials = credentials,
            LeftToHandler = leftToHandler,
        };
    }

    private static VariablePlan Variable(ServerVariable variable, NameScope members)
    {
        string allowed = string.Join(", ", variable.Enum);
        string[] sentences =
            variable.Enum.Count > 0
                ? [$"One of {allowed}.", $"Left out: {variable.Default}."]
                : [$"Left out: {variable.Default}."];
        return new VariablePlan
        {
            Name = variable.Name,
            Identifier = members.Take(Identifier.Pascal(variable.Name, "Variable")),
            Default = variable.Default,
            Doc = DocPlanner.Of(variable.Description, $"The {variable.Name} in the server's URL.", sentences),
            Allowed = variable.Enum,
        };
    }
}
