namespace CampaignsGen.Generator.Plan;

/// <summary>Represents one of the document's servers.</summary>
internal sealed record ServerPlan
{
    /// <summary>The name of the enum member.</summary>
    public required string Identifier { get; init; }

    /// <summary>The URL with its <c>{variables}</c>.</summary>
    public required string Url { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<VariableUsePlan> Variables { get; init; }
}

/// <summary>Represents a server that some operations use instead of the document's.</summary>
internal sealed record OperationServerPlan
{
    /// <summary>The property of the options with an address that replaces the server.</summary>
    public required string Identifier { get; init; }
    public required string Url { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<VariableUsePlan> Variables { get; init; }
}

/// <summary>Represents a server variable as a property of the options, which all servers with a variable of the same name share.</summary>
internal sealed record VariablePlan
{
    public required string Identifier { get; init; }

    /// <summary>The name in the URLs of the servers.</summary>
    public required string Name { get; init; }

    /// <summary>The default, or null if the servers have different ones.</summary>
    public string? Default { get; init; }

    /// <summary>The allowed values; empty if any value is allowed, or if the servers allow different ones.</summary>
    public EquatableArray<string> Allowed { get; init; }
    public required DocPlan Doc { get; init; }
}

/// <param name="Name">The name in the URL of the server.</param>
/// <param name="Identifier">The property of the options.</param>
/// <param name="Default">The value if the property is not set, or null if the property has a default.</param>
/// <param name="Allowed">The allowed values; empty if any value is allowed.</param>
/// <param name="Standard">The default that the document specifies for this server, or null if there is none.</param>
internal sealed record VariableUsePlan(
    string Name,
    string Identifier,
    string? Default,
    EquatableArray<string> Allowed,
    string? Standard
);
