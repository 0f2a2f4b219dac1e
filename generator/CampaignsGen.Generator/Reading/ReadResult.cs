using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>What a document says, and what there is to say about it.</summary>
/// <param name="Model">Null where the text is no OpenAPI document that can be read at all.</param>
/// <param name="Diagnostics">In the order in which they were met; none twice.</param>
internal sealed record ReadResult(ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);
