using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans a property of the options for each server variable. Servers with a variable of the same name share it.</summary>
internal sealed class VariablePlanner(NameScope members, ProjectDefaults defaults)
{
    private readonly Dictionary<string, VariablePlan> properties = [];
    private readonly HashSet<string> given = [];

    public EquatableArray<VariablePlan> Properties => properties.Values.ToEquatableArray();

    public void Add(IEnumerable<Server> servers)
    {
        foreach (
            IGrouping<string, ServerVariable> group in servers.SelectMany(UsedBy).GroupBy(static used => used.Name)
        )
        {
            properties[group.Key] = Property(group.Key, [.. group]);
        }
    }

    public EquatableArray<VariableUsePlan> UsesOf(Server server) =>
        UsedBy(server)
            .Select(variable =>
            {
                VariablePlan property = properties[variable.Name];
                string? standard = property.Default is null ? variable.Default : null;
                return new VariableUsePlan(
                    variable.Name,
                    property.Identifier,
                    standard,
                    variable.Enum,
                    variable.Default
                );
            })
            .ToEquatableArray();

    /// <summary>
    /// Returns the value of a variable from the project or, if there is none, from the document; null if neither specifies
    /// one.
    /// </summary>
    public string? ValueOf(ServerVariable variable) =>
        given.Contains(variable.Name) ? properties[variable.Name].Default : variable.Default;

    /// <summary>
    /// Reports that the value that the project specifies for a variable is not valid, or returns false if it specifies none.
    /// </summary>
    public bool RefuseGiven(ServerVariable variable, string fault)
    {
        if (given.Contains(variable.Name))
        {
            VariablePlan property = properties[variable.Name];
            defaults.Refuse(property.Identifier, property.Default!, $"correct it ({fault})");
            return true;
        }

        return false;
    }

    /// <summary>Returns the variables in the URL of a server.</summary>
    public static IEnumerable<ServerVariable> UsedBy(Server server) =>
        server.Variables.Where(variable => server.Url.Contains("{" + variable.Name + "}"));

    private VariablePlan Property(string name, List<ServerVariable> variables)
    {
        ServerVariable first = variables[0];
        bool isSame = variables.All(other => other.Default == first.Default && other.Enum.Equals(first.Enum));
        string identifier = members.Take(Identifier.Pascal(name, "Variable"));
        string? ofProject = defaults.OfVariable(identifier, AllowedSomewhere(variables));
        if (ofProject is not null)
        {
            given.Add(name);
        }

        string? standard = ofProject ?? (isSame ? first.Default : null);
        List<string> sentences = [];
        if (isSame && first.Enum.Count > 0)
        {
            sentences.Add($"One of {string.Join(", ", first.Enum)}.");
        }

        sentences.Add(LeftOut(ofProject, standard, isSame));
        return new VariablePlan
        {
            Identifier = identifier,
            Name = name,
            Default = standard,
            Allowed = isSame ? first.Enum : [],
            Doc = DocPlanner.Of(
                first.Description ?? $"Gets or sets the variable {name} in the server's URL.",
                [.. sentences]
            ),
        };
    }

    private static string LeftOut(string? ofProject, string? standard, bool isSame) =>
        ofProject is not null ? $"The default is {ofProject}, which the project specifies."
        : standard is { Length: 0 } ? "The default is empty."
        : standard is not null ? $"The default is {standard}."
        : isSame ? "It is required, because the document specifies no default."
        : "The default is the value that the document specifies for the server.";

    /// <summary>Returns the values that at least one server allows; empty if a server allows any value.</summary>
    private static List<string> AllowedSomewhere(List<ServerVariable> variables) =>
        variables.All(static variable => variable.Enum.Count > 0)
            ? [.. variables.SelectMany(static variable => variable.Enum).Distinct()]
            : [];
}
