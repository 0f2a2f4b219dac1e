namespace CampaignsGen.Generator.Model;

/// <summary>A whole OpenAPI document, resolved: what a client can be planned from.</summary>
/// <remarks>
/// Everything under this type is immutable and equal by value, and knows its place only as a JSON pointer, never as a
/// line. So a comment or a blank line added to the document yields an equal model, and nothing after it runs.
/// </remarks>
internal sealed record ApiModel
{
    public required string Title { get; init; }
    public required string Version { get; init; }
    public string? Description { get; init; }
    public EquatableArray<Server> Servers { get; init; }

    /// <summary>What the document says of the tags of its operations.</summary>
    public EquatableArray<Tag> Tags { get; init; }
    public EquatableArray<Operation> Operations { get; init; }

    /// <summary>The first tag of every operation of the document, each once: also of those that the client leaves out.</summary>
    public EquatableArray<string> OperationTags { get; init; }

    /// <summary>What the API sends: the webhooks, then the callbacks. None where the client is not to receive them.</summary>
    public EquatableArray<Webhook> Webhooks { get; init; }

    /// <summary>The schemas that a reference can name, in the order of the document.</summary>
    public EquatableArray<NamedSchema> Schemas { get; init; }
    public EquatableArray<SecurityScheme> SecuritySchemes { get; init; }
}

/// <param name="Name">As operations write it.</param>
/// <param name="Description">What its operations are about.</param>
/// <param name="GivenName">What the document wants it to be called in code; null where it does not say.</param>
internal sealed record Tag(string Name, string? Description, string? GivenName);
