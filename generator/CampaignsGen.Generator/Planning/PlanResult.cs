using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>What became of a model: the plan, and what there is to say about it.</summary>
internal sealed record PlanResult(ClientPlan? Plan, EquatableArray<SpecDiagnostic> Diagnostics);
