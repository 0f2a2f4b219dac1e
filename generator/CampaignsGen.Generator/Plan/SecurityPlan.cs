namespace CampaignsGen.Generator.Plan;

internal enum CredentialKind
{
    ApiKey,
    Basic,

    /// <summary>A token, or a provider of tokens.</summary>
    Bearer,
}

/// <summary>Represents a security scheme as a property of the options.</summary>
internal sealed record CredentialPlan
{
    public required CredentialKind Kind { get; init; }

    /// <summary>The name of the scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The property of the options.</summary>
    public required string Identifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>The location of the credential, <c>Header</c>, <c>Query</c> or <c>Cookie</c>, followed by its name there.</summary>
    public string Location { get; init; } = "Header";
    public string ParameterName { get; init; } = "Authorization";

    /// <summary>
    /// The scheme name before the credential in the header; null for <c>Bearer</c>, and if the credential is not a token.
    /// </summary>
    public string? Authentication { get; init; }

    /// <summary>Whether every operation requires the credential, so that a client without it cannot be used.</summary>
    public bool Required { get; init; }
    public bool Secret { get; init; } = true;
    public PatternPlan? Pattern { get; init; }

    /// <summary>The default that the project specifies, or null if there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The URL from which a program obtains its tokens, or null if the document does not specify one.</summary>
    public TokenUrlPlan? TokenUrl { get; init; }
}

/// <param name="Identifier">The property of the options.</param>
/// <param name="Url">An absolute URL.</param>
internal sealed record TokenUrlPlan(string Identifier, string Url);

/// <param name="Text">The prefix of valid values, or the regular expression that they match.</param>
/// <param name="IsPrefix">Whether <paramref name="Text"/> is a prefix.</param>
internal sealed record PatternPlan(string Text, bool IsPrefix);
