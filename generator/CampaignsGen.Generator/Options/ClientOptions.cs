using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Options;

/// <summary>Represents the metadata of an <c>OpenApiClient</c> item.</summary>
/// <param name="FileName">The file name of the document, without its folder.</param>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="ClientName">The name of the client's class, or null if it comes from the document's title.</param>
internal sealed record ClientOptions(string FileName, string Namespace, string? ClientName)
{
    /// <summary>The index of the client among those of its document, starting at 0.</summary>
    public int Number { get; init; }

    /// <summary>The item for display; several items of one document are distinguished.</summary>
    public string Item => Number == 0 ? FileName : $"{FileName} (item {Number + 1})";

    /// <summary>How operations are grouped, as specified; null if their number determines it.</summary>
    public string? GroupBy { get; init; }

    /// <summary>How strictly responses must conform to the document, as specified; null if they must conform completely.</summary>
    public string? Answers { get; init; }

    /// <summary>How properties that the document does not mention are handled, as specified; null if they are skipped.</summary>
    public string? AdditionalProperties { get; init; }

    /// <summary>Which of several media types of a body or response have methods, as specified; null for all.</summary>
    public string? MediaTypes { get; init; }

    /// <summary>The accessibility of the generated code, as specified; null for public.</summary>
    public string? Accessibility { get; init; }

    /// <summary>Whether types for webhooks are generated, as specified; null if the document determines it.</summary>
    public string? Webhooks { get; init; }

    /// <summary>What a program can validate against the document's limits, as specified; null for nothing.</summary>
    public string? Validation { get; init; }

    /// <summary>The selection of operations.</summary>
    public Choice Choice { get; init; } = Choice.Everything;

    /// <summary>The path of the baseline, or null if there is none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The limits of the document and the client.</summary>
    public ClientLimits Limits { get; init; } = ClientLimits.Default;

    /// <summary>The values of options until code or configuration sets them.</summary>
    public EquatableArray<DefaultValue> Defaults { get; init; }
}

/// <summary>Represents the limits of the size of a document and its client.</summary>
internal sealed record ClientLimits
{
    public static ClientLimits Default { get; } = new();

    public TreeLimits Document { get; init; } = TreeLimits.Default;

    /// <summary>The maximum number of operations.</summary>
    public int Operations { get; init; } = 50_000;

    /// <summary>
    /// The maximum number of properties and values of the models, including inherited ones, because each takes several lines
    /// of code.
    /// </summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>The entry of the item that is not a valid limit, or null if there is none.</summary>
    public string? Fault { get; init; }
}

/// <param name="Name">The property of the options.</param>
/// <param name="Value">The initial value; empty if the item does not specify one.</param>
internal sealed record DefaultValue(string Name, string Value);

/// <summary>Represents an <c>OpenApiClient</c> item of the project. Path and number distinguish items with the same metadata.</summary>
internal sealed record ClientItem(string Path, ClientOptions Options);

/// <summary>Represents a planned client of the project.</summary>
/// <param name="Item">The item of the client.</param>
/// <param name="Client">The name of the client's class.</param>
internal sealed record NamedClient(ClientItem Item, string Client);
