using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Removes from forms the additional properties that a model keeps only because of the project's options. Unknown properties
/// of a response are not fields of a form, even if both use the same model.
/// </summary>
internal static class FormBodies
{
    /// <summary>Returns the operations of <paramref name="plan"/>, with forms that have only the fields that the document names.</summary>
    public static EquatableArray<OperationPlan> Of(ClientPlan plan)
    {
        Dictionary<string, string> kept = plan
            .Records.Where(static record => record.AdditionalProperties is { IsUnspecified: true })
            .ToDictionary(static record => record.Identifier, static record => record.AdditionalProperties!.Identifier);
        return kept.Count == 0 ? plan.Operations : plan.Operations.Select(Adjusted).ToEquatableArray();

        OperationPlan Adjusted(OperationPlan operation) =>
            operation with
            {
                Arguments = operation.Arguments.Select(Argument).ToEquatableArray(),
                Variants = operation.Variants.Select(Adjusted).ToEquatableArray(),
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
