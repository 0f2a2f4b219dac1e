namespace CampaignsGen.Generator.Model;

/// <summary>Specifies by what an operation is selected.</summary>
internal enum ChoiceKind
{
    Tag,
    Path,

    /// <summary>The operationId, or the method and path: <c>GET /pets</c>.</summary>
    Operation,
}

/// <param name="Kind">What is matched.</param>
/// <param name="Includes">Whether matching operations are included; otherwise, they are excluded.</param>
/// <param name="Pattern">The pattern, in which an asterisk matches any text.</param>
internal sealed record ChoiceRule(ChoiceKind Kind, bool Includes, string Pattern)
{
    /// <summary>The metadata with the rule: <c>IncludeTags</c>.</summary>
    public string Source => $"{(Includes ? "Include" : "Exclude")}{Kind}s";
}

/// <summary>Represents the selection of the operations of a client.</summary>
/// <param name="Rules">The rules; empty if the client has all operations.</param>
internal sealed record Choice(EquatableArray<ChoiceRule> Rules)
{
    /// <summary>Whether the client receives webhooks, or null if it does so only if the document has no operations.</summary>
    public bool? Webhooks { get; init; }

    public static Choice Everything { get; } = new(default(EquatableArray<ChoiceRule>));

    public bool IsEverything => Rules.Count == 0;
}
