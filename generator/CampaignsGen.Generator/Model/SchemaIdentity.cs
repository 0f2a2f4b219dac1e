using System.Runtime.CompilerServices;

namespace CampaignsGen.Generator.Model;

/// <summary>Tells schemas apart by which they are, and not by all that they say, which is much to ask of each that is looked up.</summary>
internal sealed class SchemaIdentity : IEqualityComparer<Schema>
{
    public static SchemaIdentity Instance { get; } = new();

    public bool Equals(Schema? first, Schema? second) => ReferenceEquals(first, second);

    public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
}
