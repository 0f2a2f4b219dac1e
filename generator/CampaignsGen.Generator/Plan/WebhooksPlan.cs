namespace CampaignsGen.Generator.Plan;

/// <summary>The class that parses what the API sends.</summary>
/// <param name="Identifier">Its name.</param>
/// <param name="Doc">What it is for.</param>
/// <param name="Methods">A method for each body.</param>
internal sealed record WebhooksPlan(string Identifier, DocPlan Doc, EquatableArray<WebhookPlan> Methods)
{
    /// <summary>The union of the bodies of all webhooks; null where there is no webhook, or none with a body that is described.</summary>
    public TypePlan? Event { get; init; }

    /// <summary>Whether a body tells by itself which of the webhooks it is of.</summary>
    public bool IsToldByJson { get; init; }
}

/// <param name="Identifier">The name of the method.</param>
/// <param name="Body">What it gives.</param>
/// <param name="Doc">What the webhook is about.</param>
/// <param name="Obsolete">Why it is not to be used; null where it is.</param>
internal sealed record WebhookPlan(string Identifier, TypePlan Body, DocPlan Doc, string? Obsolete);
