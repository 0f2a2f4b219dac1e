namespace CampaignsGen.Generator.Model;

/// <summary>Represents a whole OpenAPI document with its references resolved, from which a client is planned.</summary>
/// <remarks>
/// Everything in this model is immutable and equal by value, and knows its place only as a JSON pointer, not as a line. So a
/// new comment or blank line in the document results in an equal model, and the later steps do not run.
/// </remarks>
internal sealed record ApiModel
{
    public required string Title { get; init; }
    public required string Version { get; init; }
    public string? Description { get; init; }
    public EquatableArray<Server> Servers { get; init; }

    /// <summary>The descriptions of the tags of operations.</summary>
    public EquatableArray<Tag> Tags { get; init; }
    public EquatableArray<Operation> Operations { get; init; }

    /// <summary>The distinct first tags of all operations of the document, including those that the client omits.</summary>
    public EquatableArray<string> OperationTags { get; init; }

    /// <summary>The requests that the API sends: the webhooks, then the callbacks. Empty if the client does not receive them.</summary>
    public EquatableArray<Webhook> Webhooks { get; init; }

    /// <summary>The schemas that references can name, in the order of the document.</summary>
    public EquatableArray<NamedSchema> Schemas { get; init; }
    public EquatableArray<SecurityScheme> SecuritySchemes { get; init; }
}

/// <param name="Name">The name as in operations.</param>
/// <param name="Description">The description of the tag.</param>
/// <param name="GivenName">The name in code that the document specifies, or null if there is none.</param>
internal sealed record Tag(string Name, string? Description, string? GivenName);
