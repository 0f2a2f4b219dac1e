using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Provides the names of the types of named schemas.</summary>
internal static class SchemaNames
{
    public static PreferredName Of(NamedSchema named) => new(TextOf(named)) { IsOwn = true };

    /// <summary>
    /// Returns the precedence for equal names: a schema for which the document specifies the name is first, then one with
    /// the same spelling.
    /// </summary>
    public static int Claim(NamedSchema named) =>
        named.GivenName is not null ? 0
        : named.Name == TextOf(named) ? 1
        : 2;

    private static string TextOf(NamedSchema named) =>
        named.GivenName is { } given ? Identifier.Given(given, "Model") : Identifier.Pascal(named.Name, "Model");
}
