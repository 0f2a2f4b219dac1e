using System.Runtime.CompilerServices;

namespace CampaignsGen.Generator.Model;

/// <summary>Compares schemas by reference instead of by value, which would be expensive for each lookup.</summary>
internal sealed class SchemaIdentity : IEqualityComparer<Schema>
{
    public static SchemaIdentity Instance { get; } = new();

    public bool Equals(Schema? first, Schema? second) => ReferenceEquals(first, second);

    public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
}
