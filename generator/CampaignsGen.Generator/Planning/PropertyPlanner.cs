using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the properties of one record.</summary>
internal sealed class PropertyPlanner(
    PlanningContext context,
    TypePlanner types,
    Schema owner,
    string record,
    NameScope members,
    NameScope locals
)
{
    private ILookup<string, string>? preferred;

    /// <summary>Plans <paramref name="properties"/>, which the record has besides those of its base.</summary>
    public List<PropertyPlan> PlanAll(IReadOnlyList<SchemaProperty> properties)
    {
        IReadOnlyDictionary<string, string> names = MemberNames.Take(properties, members);
        List<PropertyPlan> plans = [];
        foreach (SchemaProperty property in properties)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            plans.Add(Plan(property, names[property.Name]));
        }

        return plans;
    }

    private PropertyPlan Plan(SchemaProperty property, string name)
    {
        TypePlan type = types.Plan(property.Schema, MemberNames.Behind(record, property));
        Schema described = context.Composer.Compose(property.Schema, out _);
        Presence presence = PresenceOf(property.Name, described, type);
        bool obsolete = property.Schema.Deprecated && presence is Presence.Optional or Presence.OptionalAndNullable;
        return new PropertyPlan
        {
            Name = property.Name,
            Identifier = name,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(property.Name, "property"))),
            Type = presence is Presence.Optional or Presence.Sent ? type with { Nullable = true } : type,
            Presence = presence,
            Doc = DocPlanner.Of(
                property.Schema.Description ?? described.Description ?? described.Title,
                $"The property {property.Name}.",
                [.. DocPlanner.Limits(described), .. DocPlanner.Deprecation(property.Schema)]
            ),
            Limits = described.ReadOnly ? null : LimitsPlanner.Of(described, type),
            Obsolete = obsolete,
            Storage = obsolete ? members.Take(name + "Value") : name,
            Constant = presence == Presence.Required ? Constant(property.Name, described, type) : null,
            Default = presence is Presence.Optional or Presence.OptionalAndNullable
                ? Default(property, described, type, name, obsolete)
                : null,
        };
    }

    /// <summary>
    /// What only the server sets is not asked of the caller, even where answers always have it; what only the caller sends is
    /// asked of nobody else. What is required and described nowhere is asked of nobody: it is a misspelling more often than not.
    /// </summary>
    private Presence PresenceOf(string name, Schema schema, TypePlan type)
    {
        bool described = owner.Properties.Any(property => property.Name == name);
        if (!owner.Required.Contains(name) || schema.ReadOnly || !described)
        {
            return type.Nullable ? Presence.OptionalAndNullable : Presence.Optional;
        }

        if (!schema.WriteOnly)
        {
            return Presence.Required;
        }

        return type.Nullable ? Presence.OptionalAndNullable : Presence.Sent;
    }

    /// <summary>The value that a property always has: its only one, or what stands for this schema among those derived from it.</summary>
    private ValuePlan? Constant(string name, Schema schema, TypePlan type)
    {
        if (type.Nullable || IsHidden(type, name))
        {
            return null;
        }

        if (schema.Enum.Count == 1)
        {
            return types.Value(schema.Enum[0], type);
        }

        bool isDiscriminator =
            owner.Discriminator?.PropertyName == name && context.Inheritance.DerivedFrom(owner.Pointer).Count > 0;
        return
            isDiscriminator
            && context.Composer.Find(owner.Pointer) is { } named
            && context.Inheritance.ValuesOf(owner.Discriminator!, named).FirstOrDefault() is { } value
            ? types.Value(new JsonValue(JsonValueKind.String, value), type)
            : null;
    }

    private DefaultPlan? Default(SchemaProperty property, Schema schema, TypePlan type, string name, bool obsolete)
    {
        JsonValue? value = property.Schema.Default ?? schema.Default;
        if (
            value is null
            || value.Kind == JsonValueKind.Null
            || obsolete
            || IsHidden(type, type.Nullable ? null : property.Name)
        )
        {
            return null;
        }

        if (types.Value(value, type) is { } plan)
        {
            return new DefaultPlan(members.Take(name + "OrDefault"), plan, value.Text);
        }

        Schema owner = property.Schema.Default is null ? schema : property.Schema;
        context.Diagnostics.Report(
            PlanningDiagnostics.DefaultNotUsed,
            JsonPointer.Append(owner.Pointer, "default"),
            value.Text
        );
        return null;
    }

    /// <summary>
    /// Whether a property hides the type, whose name would mean that property in an expression. One that is of the type itself
    /// does not (C# standard, 12.8.7.2).
    /// </summary>
    private bool IsHidden(TypePlan type, string? own)
    {
        if (type.Identifier is not { } identifier)
        {
            return false;
        }

        preferred ??= owner.Properties.ToLookup(MemberNames.Preferred, static property => property.Name);
        return preferred[identifier].Any(name => name != own);
    }
}
