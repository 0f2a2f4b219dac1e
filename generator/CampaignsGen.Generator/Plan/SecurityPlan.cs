namespace CampaignsGen.Generator.Plan;

internal enum CredentialKind
{
    ApiKey,
    Basic,

    /// <summary>A token, or what obtains tokens.</summary>
    Bearer,
}

/// <summary>One security scheme, as a property of the options.</summary>
internal sealed record CredentialPlan
{
    public required CredentialKind Kind { get; init; }

    /// <summary>The scheme's name.</summary>
    public required string Scheme { get; init; }

    /// <summary>The property of the options.</summary>
    public required string Identifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Where it goes, <c>Header</c>, <c>Query</c> or <c>Cookie</c>, and under which name.</summary>
    public string Location { get; init; } = "Header";
    public string ParameterName { get; init; } = "Authorization";

    /// <summary>What stands before the credential in the header; null for <c>Bearer</c>, and where it is no token.</summary>
    public string? Authentication { get; init; }

    /// <summary>Whether every operation needs it, so that a client without it is of no use.</summary>
    public bool Required { get; init; }
    public bool Secret { get; init; } = true;
    public PatternPlan? Pattern { get; init; }

    /// <summary>What the project says that it is worth until it is set; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Where a program obtains tokens for itself; null where the document does not say.</summary>
    public TokenUrlPlan? TokenUrl { get; init; }
}

/// <param name="Identifier">The property of the options.</param>
/// <param name="Url">An absolute URL.</param>
internal sealed record TokenUrlPlan(string Identifier, string Url);

/// <param name="Text">The text that a value begins with, or the regular expression that it matches.</param>
/// <param name="IsPrefix">Which of the two.</param>
internal sealed record PatternPlan(string Text, bool IsPrefix);
