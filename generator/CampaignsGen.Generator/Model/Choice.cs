namespace CampaignsGen.Generator.Model;

/// <summary>What an operation is chosen by.</summary>
internal enum ChoiceKind
{
    Tag,
    Path,

    /// <summary>The operationId, or method and path: <c>GET /pets</c>.</summary>
    Operation,
}

/// <param name="Kind">What is looked at.</param>
/// <param name="Includes">Whether operations that match are wanted, else they are not.</param>
/// <param name="Pattern">What they match: a text, in which a star stands for anything.</param>
internal sealed record ChoiceRule(ChoiceKind Kind, bool Includes, string Pattern)
{
    /// <summary>The metadata in which the rule was written: <c>IncludeTags</c>.</summary>
    public string Source => $"{(Includes ? "Include" : "Exclude")}{Kind}s";
}

/// <summary>Which operations of a document a client has.</summary>
/// <param name="Rules">None where it has all.</param>
internal sealed record Choice(EquatableArray<ChoiceRule> Rules)
{
    /// <summary>Whether it has what the API sends; null where that goes by whether there is anything else.</summary>
    public bool? Webhooks { get; init; }

    public static Choice Everything { get; } = new(default(EquatableArray<ChoiceRule>));

    public bool IsEverything => Rules.Count == 0;
}
