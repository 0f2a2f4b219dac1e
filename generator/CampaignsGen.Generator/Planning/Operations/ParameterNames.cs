using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names the parameters of an operation.</summary>
internal static class ParameterNames
{
    /// <summary>
    /// Returns the identifier of <paramref name="parameter"/>, with <c>@</c> for a keyword. If another location has a
    /// parameter of the same name, the location is added to the later one: <c>id</c> and <c>queryId</c>.
    /// </summary>
    public static string Take(Parameter parameter, NameScope locals)
    {
        string name = parameter.GivenName is { } given
            ? Identifier.GivenCamel(given, "parameter")
            : Identifier.Camel(parameter.Name, "parameter");
        string withPlace = Identifier.Camel($"{parameter.Location} {name}", name);
        return Identifier.Escaped(locals.TryTake(name) ?? locals.TryTake(withPlace) ?? locals.Take(name));
    }

    /// <summary>Returns the name for a property of the object with the optional parameters.</summary>
    public static string TakeMember(Parameter parameter, NameScope members)
    {
        string name = parameter.GivenName is { } given
            ? Identifier.Given(given, "Parameter")
            : Identifier.Pascal(parameter.Name, "Parameter");
        string withPlace = Identifier.Pascal($"{parameter.Location} {name}", name);
        return members.TryTake(name) ?? members.TryTake(withPlace) ?? members.Take(name);
    }
}
