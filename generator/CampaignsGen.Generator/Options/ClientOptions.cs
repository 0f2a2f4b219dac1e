using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Options;

/// <summary>What an <c>OpenApiClient</c> item says.</summary>
/// <param name="FileName">The document's file name, without its folder.</param>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="ClientName">The name of the client's class; null where the document's title decides.</param>
internal sealed record ClientOptions(string FileName, string Namespace, string? ClientName)
{
    /// <summary>Which of the clients of its document it is, from 0.</summary>
    public int Number { get; init; }

    /// <summary>The item, for people: two of one document are told apart.</summary>
    public string Item => Number == 0 ? FileName : $"{FileName} (item {Number + 1})";

    /// <summary>What operations are grouped by, as the item says it; null where their number decides.</summary>
    public string? GroupBy { get; init; }

    /// <summary>How exactly answers must keep to the document, as the item says it; null where they must in everything.</summary>
    public string? Answers { get; init; }

    /// <summary>What becomes of properties that the document does not speak of, as the item says it; null where they are skipped.</summary>
    public string? AdditionalProperties { get; init; }

    /// <summary>Which of several media types of a body or an answer have methods, as the item says it; null for all.</summary>
    public string? MediaTypes { get; init; }

    /// <summary>Who sees what is emitted, as the item says it; null for everyone.</summary>
    public string? Accessibility { get; init; }

    /// <summary>Whether there are types for what the API sends, as the item says it; null where the document decides.</summary>
    public string? Webhooks { get; init; }

    /// <summary>What is held against the document's limits where the program asks for it, as the item says it; null for nothing.</summary>
    public string? Validation { get; init; }

    /// <summary>Which operations the client has.</summary>
    public Choice Choice { get; init; } = Choice.Everything;

    /// <summary>The path of the document that this one is compared with; null where it is compared with none.</summary>
    public string? Baseline { get; init; }

    /// <summary>How much the document and the client may hold.</summary>
    public ClientLimits Limits { get; init; } = ClientLimits.Default;

    /// <summary>What options are worth until code or configuration sets them.</summary>
    public EquatableArray<DefaultValue> Defaults { get; init; }
}

/// <summary>How much a document and its client may hold.</summary>
internal sealed record ClientLimits
{
    public static ClientLimits Default { get; } = new();

    public TreeLimits Document { get; init; } = TreeLimits.Default;

    /// <summary>How many operations a client may have.</summary>
    public int Operations { get; init; } = 50_000;

    /// <summary>How many properties and values its models may have, with those that they inherit: each takes several lines of code.</summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>What of the item is no limit; null where all of it is.</summary>
    public string? Fault { get; init; }
}

/// <param name="Name">The property of the options.</param>
/// <param name="Value">Its initial value; empty where the item gives none.</param>
internal sealed record DefaultValue(string Name, string Value);

/// <summary>An <c>OpenApiClient</c> item among the others of its project: path and number tell two apart that say the same.</summary>
internal sealed record ClientItem(string Path, ClientOptions Options);

/// <summary>A planned client among the others of its project.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Client">The name of the client's class.</param>
internal sealed record NamedClient(ClientItem Item, string Client);
