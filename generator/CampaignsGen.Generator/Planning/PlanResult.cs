using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents the result of planning: the plan and the diagnostics.</summary>
internal sealed record PlanResult(ClientPlan? Plan, EquatableArray<SpecDiagnostic> Diagnostics);
