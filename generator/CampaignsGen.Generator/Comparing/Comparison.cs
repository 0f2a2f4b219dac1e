using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Provides the shared state of the comparers of two documents.</summary>
internal sealed class Comparison
{
    public Comparison(ApiModel baseline, ApiModel current, CancellationToken cancellationToken)
    {
        Old = new Side(baseline);
        New = new Side(current);
        CancellationToken = cancellationToken;
        Findings = new Findings(current.Operations);
        Names = new TypeNames(this);
        Schemas = new SchemaComparer(this);
    }

    public Side Old { get; }
    public Side New { get; }
    public Findings Findings { get; }
    public TypeNames Names { get; }
    public SchemaComparer Schemas { get; }
    public CancellationToken CancellationToken { get; }
}
