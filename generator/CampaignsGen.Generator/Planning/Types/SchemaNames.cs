using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>What the types of schemas with a name are called.</summary>
internal static class SchemaNames
{
    public static PreferredName Of(NamedSchema named) => new(TextOf(named)) { IsOwn = true };

    /// <summary>Where two schemas would have one name, one to which it was given comes first, then the one that is spelt like it.</summary>
    public static int Claim(NamedSchema named) =>
        named.GivenName is not null ? 0
        : named.Name == TextOf(named) ? 1
        : 2;

    private static string TextOf(NamedSchema named) =>
        named.GivenName is { } given ? Identifier.Given(given, "Model") : Identifier.Pascal(named.Name, "Model");
}
