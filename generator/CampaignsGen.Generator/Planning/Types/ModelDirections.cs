using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Which way models go. Limits are said only of what a request may carry: what the server answers or sends is the server's affair. In
/// what only the server sends, nobody has to tell a property that is left out from one that is null.
/// </summary>
internal static class ModelDirections
{
    /// <summary>The records of <paramref name="plan"/>, as the way they go asks for.</summary>
    /// <param name="plan">The client.</param>
    /// <param name="isLenient">Whether answers may lack what the document promises.</param>
    /// <param name="collections">Plans lists and maps of what may be lacking.</param>
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

            // The items of a tuple are told by their places.
            return answered.Contains(record.Identifier) && !record.IsTuple
                ? OnlyAnswered(record, isLenient, collections)
                : record with
                {
                    Properties = record.Properties.Select(Unlimited).ToEquatableArray(),
                };
        }
    }

    private static IEnumerable<OperationPlan> Variants(OperationPlan operation) =>
        operation.Variants.Prepend(operation);

    private static RecordPlan OnlyAnswered(RecordPlan record, bool isLenient, CollectionPlanner collections)
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

    /// <summary>Null stands for what is missing, for a null that is not allowed, and for what cannot be read.</summary>
    private static TypePlan Lenient(TypePlan type, CollectionPlanner collections)
    {
        TypePlan lenient = type.Item is { } item ? collections.Of(type.Kind, LenientItem(item, collections)) : type;
        return lenient with { Nullable = true, IsLenient = true };
    }

    /// <summary>Raw JSON can be null by itself, and any JSON can be read as it.</summary>
    private static TypePlan LenientItem(TypePlan item, CollectionPlanner collections) =>
        item.Kind == TypeKind.Element ? item : Lenient(item, collections);
}
