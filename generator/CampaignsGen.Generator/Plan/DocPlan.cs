namespace CampaignsGen.Generator.Plan;

/// <summary>What the XML documentation of a type or a member says, as plain text.</summary>
/// <param name="Summary">Empty where there is nothing to say.</param>
/// <param name="Remarks">Paragraphs; often none.</param>
internal sealed record DocPlan(string Summary, EquatableArray<string> Remarks)
{
    public static DocPlan None { get; } = new("", default);

    public static DocPlan Of(string summary) => new(summary, default);
}
