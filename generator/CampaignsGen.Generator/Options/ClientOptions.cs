namespace CampaignsGen.Generator.Options;

/// <summary>What an <c>OpenApiClient</c> item says.</summary>
/// <param name="FileName">The document's file name, without its folder.</param>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="ClientName">The name of the client's class; null where the document's title decides.</param>
internal sealed record ClientOptions(string FileName, string Namespace, string? ClientName);
