using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names the members of a record after the properties of its schema.</summary>
internal static class MemberNames
{
    /// <summary>Returns the name of a property without considering the others.</summary>
    public static string Preferred(SchemaProperty property) =>
        property.GivenName is { } given
            ? Identifier.Given(given, "Property")
            : Identifier.Pascal(property.Name, "Property");

    /// <summary>Returns that name after the name of its record, for a type that is generated for the property.</summary>
    public static string Behind(string record, SchemaProperty property) => record + Preferred(property).TrimStart('_');

    /// <summary>
    /// Returns the identifiers of <paramref name="properties"/> by their names. If several have the same identifier, it is
    /// assigned to the property for which the document specifies it, then to one with the same spelling, then to the first.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Take(
        IReadOnlyCollection<SchemaProperty> properties,
        NameScope members
    )
    {
        Dictionary<string, string> names = new(properties.Count, StringComparer.Ordinal);
        IEnumerable<(SchemaProperty Property, string Name)> preferred = properties.Select(static property =>
            (property, Preferred(property))
        );
        foreach ((SchemaProperty property, string name) in preferred.OrderBy(Claim))
        {
            names[property.Name] = members.Take(name);
        }

        return names;
    }

    private static int Claim((SchemaProperty Property, string Name) preferred)
    {
        (SchemaProperty property, string name) = preferred;
        return property.GivenName is not null ? 0
            : property.Name == name || property.Name == Identifier.Camel(name, name) ? 1
            : 2;
    }
}
