namespace CampaignsGen.Generator.Plan;

/// <summary>One of the document's servers.</summary>
internal sealed record ServerPlan
{
    /// <summary>Its name among them.</summary>
    public required string Identifier { get; init; }

    /// <summary>With its <c>{variables}</c>.</summary>
    public required string Url { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<VariableUsePlan> Variables { get; init; }
}

/// <summary>A server that some operations have in place of the document's.</summary>
internal sealed record OperationServerPlan
{
    /// <summary>The property of the options that holds an address in place of it.</summary>
    public required string Identifier { get; init; }
    public required string Url { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<VariableUsePlan> Variables { get; init; }
}

/// <summary>A server variable, as a property of the options, which servers share where it has the same name.</summary>
internal sealed record VariablePlan
{
    public required string Identifier { get; init; }

    /// <summary>The name in the servers' URLs.</summary>
    public required string Name { get; init; }

    /// <summary>Null where the servers that share it differ in it.</summary>
    public string? Default { get; init; }

    /// <summary>The only values; empty for any, or where the servers that share it differ in them.</summary>
    public EquatableArray<string> Allowed { get; init; }
    public required DocPlan Doc { get; init; }
}

/// <param name="Name">The name in the server's URL.</param>
/// <param name="Identifier">The property of the options.</param>
/// <param name="Default">What stands for a property that is not set; null where the property has a default itself.</param>
/// <param name="Allowed">The only values; empty for any.</param>
/// <param name="Standard">What the document says for this server; null where it says nothing.</param>
internal sealed record VariableUsePlan(
    string Name,
    string Identifier,
    string? Default,
    EquatableArray<string> Allowed,
    string? Standard
);
