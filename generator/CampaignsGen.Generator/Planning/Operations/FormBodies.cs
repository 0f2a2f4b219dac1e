using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Leaves out of forms what a model keeps only because the project asks for it: what an answer had beside its schema is no field of
/// a form, though one model is for both.
/// </summary>
internal static class FormBodies
{
    /// <summary>The operations of <paramref name="plan"/>, whose forms have the fields that the document names.</summary>
    public static EquatableArray<OperationPlan> Of(ClientPlan plan)
    {
        Dictionary<string, string> kept = plan
            .Records.Where(static record => record.AdditionalProperties is { IsUnsaid: true })
            .ToDictionary(static record => record.Identifier, static record => record.AdditionalProperties!.Identifier);
        return kept.Count == 0 ? plan.Operations : plan.Operations.Select(Mended).ToEquatableArray();

        OperationPlan Mended(OperationPlan operation) =>
            operation with
            {
                Arguments = operation.Arguments.Select(Argument).ToEquatableArray(),
                Variants = operation.Variants.Select(Mended).ToEquatableArray(),
            };

        ArgumentPlan Argument(ArgumentPlan argument) =>
            argument is { Kind: ArgumentKind.FormBody, Type: { Kind: TypeKind.Record, Identifier: { } record } }
            && kept.TryGetValue(record, out string? property)
                ? argument with
                {
                    LeftOut = property,
                }
                : argument;
    }
}
