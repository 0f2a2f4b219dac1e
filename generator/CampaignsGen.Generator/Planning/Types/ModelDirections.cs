using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Adapts models to the direction in which they are sent. Limits apply only to requests, because the server is responsible
/// for its responses and webhooks. In models that only the server sends, an omitted property is not distinguished from null.
/// </summary>
internal static class ModelDirections
{
    /// <summary>Returns the records of <paramref name="plan"/>, adapted to their directions.</summary>
    /// <param name="plan">The plan of the client.</param>
    /// <param name="isLenient">Whether responses may lack required properties.</param>
    /// <param name="collections">The planner of lists and maps with items that may be missing.</param>
    public static EquatableArray<RecordPlan> Records(ClientPlan plan, bool isLenient, CollectionPlanner collections)
    {
        TypeClosure closure = new(plan);
        HashSet<string> sent = closure.Of(plan.Operations.SelectMany(Variants).SelectMany(TypeUses.Arguments));
        HashSet<string> answered = closure.Of(
            plan.Operations.SelectMany(TypeUses.Answers).Concat(TypeUses.OfWebhooks(plan))
        );
        return plan.Records.Select(Directed).ToEquatableArray();

        RecordPlan Directed(RecordPlan record)
        {
            if (sent.Contains(record.Identifier))
            {
                return record;
            }

            // The items of a tuple are identified by their positions.
            return answered.Contains(record.Identifier) && !record.IsTuple
                ? OnlyInResponses(record, isLenient, collections)
                : record with
                {
                    Properties = record.Properties.Select(Unlimited).ToEquatableArray(),
                };
        }
    }

    private static IEnumerable<OperationPlan> Variants(OperationPlan operation) =>
        operation.Variants.Prepend(operation);

    private static RecordPlan OnlyInResponses(RecordPlan record, bool isLenient, CollectionPlanner collections)
    {
        RecordPlan answered = record with
        {
            Properties = record.Properties.Select(Answered).ToEquatableArray(),
            Inherited = record.Inherited.Select(Answered).ToEquatableArray(),
        };
        return isLenient && answered.AdditionalProperties is { } additional
            ? answered with
            {
                AdditionalProperties = additional with { Type = LenientItem(additional.Type, collections) },
            }
            : answered;

        PropertyPlan Answered(PropertyPlan property)
        {
            Presence presence = property.Presence switch
            {
                Presence.OptionalAndNullable => Presence.Optional,
                Presence.Required when isLenient && property.Constant is not null => Presence.Assumed,
                Presence.Required when isLenient && !property.IsFixed => Presence.Optional,
                _ => property.Presence,
            };
            if (isLenient && property is { Constant: null, IsFixed: false })
            {
                return property with { Limits = null, Presence = presence, Type = Lenient(property.Type, collections) };
            }

            return presence == property.Presence
                ? Unlimited(property)
                : property with
                {
                    Limits = null,
                    Presence = presence,
                };
        }
    }

    private static PropertyPlan Unlimited(PropertyPlan property) =>
        property.Limits is null ? property : property with { Limits = null };

    /// <summary>
    /// Returns the lenient type. Null represents a missing value, a null that is not allowed, and a value that cannot be
    /// read.
    /// </summary>
    private static TypePlan Lenient(TypePlan type, CollectionPlanner collections)
    {
        TypePlan lenient = type.Item is { } item ? collections.Of(type.Kind, LenientItem(item, collections)) : type;
        return lenient with { Nullable = true, IsLenient = true };
    }

    /// <summary>Returns the lenient type of an item. Raw JSON can be null and can represent any value.</summary>
    private static TypePlan LenientItem(TypePlan item, CollectionPlanner collections) =>
        item.Kind == TypeKind.Element ? item : Lenient(item, collections);
}
