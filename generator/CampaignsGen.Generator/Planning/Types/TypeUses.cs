using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Lists the types that models and operations use, in their order.</summary>
internal static class TypeUses
{
    /// <summary>
    /// Returns the parts of each model. A record can be an instance of a derived one, and includes the parts of its base.
    /// </summary>
    public static IEnumerable<(string User, TypePlan Type)> OfModels(ClientPlan plan) =>
        plan
            .Records.SelectMany(static record =>
                record
                    .Properties.Select(static property => property.Type)
                    .Concat(record.AdditionalProperties is { } additional ? [additional.Type] : [])
                    .Concat(record.Derived.Select(static derived => Named(derived.Identifier)))
                    .Concat(record.Base is { } parent ? [Named(parent)] : [])
                    .Select(type => (record.Identifier, type))
            )
            .Concat(
                plan.Unions.SelectMany(static union => union.Branches.Select(branch => (union.Identifier, branch.Type)))
            )
            .Concat(plan.Multiparts.SelectMany(static body => body.Parts.Select(part => (body.Identifier, part.Type))));

    /// <summary>Returns the types of all models, operations and webhooks.</summary>
    public static IEnumerable<TypePlan> Of(ClientPlan plan) =>
        OfModels(plan).Select(static use => use.Type).Concat(plan.Operations.SelectMany(Of)).Concat(OfWebhooks(plan));

    /// <summary>Returns the types that the API sends.</summary>
    public static IEnumerable<TypePlan> OfWebhooks(ClientPlan plan) =>
        plan.Webhooks is { } webhooks
            ? webhooks.Methods.Select(static method => method.Body).Concat(webhooks.Event is { } union ? [union] : [])
            : [];

    /// <summary>Returns the types of the arguments and responses of all methods of an operation.</summary>
    public static IEnumerable<TypePlan> Of(OperationPlan operation) =>
        operation
            .Variants.Prepend(operation)
            .SelectMany(static method =>
                Arguments(method).Concat(Answers(method)).Concat(method.Bodies.Select(static body => body.Type))
            )
            .Concat(operation.Headers is { } headers ? headers.Headers.Select(static header => header.Type) : []);

    public static IEnumerable<TypePlan> Arguments(OperationPlan operation) =>
        operation.Arguments.Concat(operation.Request?.Parameters ?? default).Select(static argument => argument.Type);

    public static IEnumerable<TypePlan> Answers(OperationPlan operation) =>
        operation.Responses.Select(static response => response.Body).OfType<TypePlan>();

    /// <summary>Returns the names of the generated types that a type is or contains.</summary>
    public static IEnumerable<string> Identifiers(TypePlan type)
    {
        for (TypePlan? part = type; part is not null; part = part.Item)
        {
            if (part.Identifier is { } identifier)
            {
                yield return identifier;
            }
        }
    }

    private static TypePlan Named(string identifier) => new(TypeKind.Record) { Identifier = identifier };
}
