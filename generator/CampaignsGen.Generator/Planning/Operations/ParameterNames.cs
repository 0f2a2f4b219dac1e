using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names the parameters of a method.</summary>
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
}
