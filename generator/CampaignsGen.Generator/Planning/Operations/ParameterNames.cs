using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names what takes the parameters of an operation.</summary>
internal static class ParameterNames
{
    /// <summary>
    /// The identifier of <paramref name="parameter"/>, a keyword with its <c>@</c>. Where one of the same name stands in
    /// another part of the request, the later one is named after its place too: <c>id</c> and <c>queryId</c>.
    /// </summary>
    public static string Take(Parameter parameter, NameScope locals)
    {
        string name = parameter.GivenName is { } given
            ? Identifier.GivenCamel(given, "parameter")
            : Identifier.Camel(parameter.Name, "parameter");
        string withPlace = Identifier.Camel($"{parameter.Location} {name}", name);
        return Identifier.Escaped(locals.TryTake(name) ?? locals.TryTake(withPlace) ?? locals.Take(name));
    }

    /// <summary>The same as a property of the object that takes an operation's optional parameters.</summary>
    public static string TakeMember(Parameter parameter, NameScope members)
    {
        string name = parameter.GivenName is { } given
            ? Identifier.Given(given, "Parameter")
            : Identifier.Pascal(parameter.Name, "Parameter");
        string withPlace = Identifier.Pascal($"{parameter.Location} {name}", name);
        return members.TryTake(name) ?? members.TryTake(withPlace) ?? members.Take(name);
    }
}
