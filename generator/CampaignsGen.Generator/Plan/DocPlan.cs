namespace CampaignsGen.Generator.Plan;

/// <summary>Represents the XML documentation of a type or member, as plain text.</summary>
/// <param name="Summary">The summary, or an empty string if there is none.</param>
/// <param name="Remarks">The paragraphs of the remarks; often empty.</param>
internal sealed record DocPlan(string Summary, EquatableArray<string> Remarks)
{
    public static DocPlan None { get; } = new("", default);

    public static DocPlan Of(string summary) => new(summary, default);
}
