namespace CampaignsGen.Generator.Plan;

/// <summary>Represents a nested client: the operations of one tag, available through a property of the client.</summary>
/// <param name="Property">The property of the client: <c>Issues</c>.</param>
/// <param name="Client">The class: <c>IssuesClient</c>.</param>
/// <param name="Doc">The documentation of the group.</param>
internal sealed record GroupPlan(string Property, string Client, DocPlan Doc)
{
    public string Interface => "I" + Client;
}
