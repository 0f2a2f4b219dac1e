namespace CampaignsGen.Generator.Plan;

/// <summary>Represents the class that parses webhooks and callbacks.</summary>
/// <param name="Identifier">The name of the class.</param>
/// <param name="Doc">The documentation of the class.</param>
/// <param name="Methods">The methods, one for each body.</param>
internal sealed record WebhooksPlan(string Identifier, DocPlan Doc, EquatableArray<WebhookPlan> Methods)
{
    /// <summary>The union of the bodies of all webhooks, or null if there are no webhooks with a described body.</summary>
    public TypePlan? Event { get; init; }

    /// <summary>Whether a body can be assigned to its webhook by its JSON alone.</summary>
    public bool IsToldByJson { get; init; }
}

/// <param name="Identifier">The name of the method.</param>
/// <param name="Body">The type that the method returns.</param>
/// <param name="Doc">The documentation of the webhook.</param>
/// <param name="Obsolete">The message if the method is obsolete; otherwise, null.</param>
internal sealed record WebhookPlan(string Identifier, TypePlan Body, DocPlan Doc, string? Obsolete);
