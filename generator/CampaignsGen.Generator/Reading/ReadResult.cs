using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Represents the result of reading a document: the model and the diagnostics.</summary>
/// <param name="Model">The model, or null if the text is not a readable OpenAPI document.</param>
/// <param name="Diagnostics">The diagnostics in the order in which they were reported, without duplicates.</param>
internal sealed record ReadResult(ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);
