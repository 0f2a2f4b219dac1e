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

    /// <summary>Plans <paramref name="properties"/>, which the record declares in addition to those of its base.</summary>
    public List<PropertyPlan> PlanAll(IReadOnlyList<SchemaProperty> properties)
    {
        context.Size.AddMembers(properties.Count);
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
        PreferredName preferredName = new(MemberNames.Behind(record, property)) { IsDescribed = true };
        TypePlan type = types.Plan(property.Schema, preferredName);
        Schema described = context.Composer.Compose(property.Schema, out _);
        Presence presence = PresenceOf(property.Name, described, type);
        Tag? tag = IsHidden(type, property.Name) ? null : TagOf(property.Name, presence, type);
        if (tag is { IsAssumed: true })
        {
            presence = Presence.Assumed;
            type = type with { Nullable = false };
        }

        bool obsolete = property.Schema.Deprecated && presence is Presence.Optional or Presence.OptionalAndNullable;
        bool isStored = obsolete || tag is { IsFixed: true };
        return new PropertyPlan
        {
            Name = property.Name,
            Identifier = name,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(property.Name, "property"))),
            Type = presence is Presence.Optional or Presence.Sent ? type with { Nullable = true } : type,
            Presence = presence,
            Doc = DocPlanner.Of(
                property.Schema.Description ?? described.Description ?? described.Title,
                [.. DocPlanner.Limits(described), .. DocPlanner.Deprecation(property.Schema)]
            ),
            Limits = described.ReadOnly || tag is not null ? null : LimitsPlanner.Of(described, type),
            Check =
                described.ReadOnly || tag is not null
                    ? null
                    : context.Checks.Of(property.Schema, type, IsNullMissing(presence, type)),
            Obsolete = obsolete ? DocPlanner.Obsolete(property.Name) : null,
            Storage = isStored ? members.Take(name + "Value") : name,
            Constant = tag?.Value ?? (presence == Presence.Required ? Constant(property.Name, described, type) : null),
            IsFixed = tag is { IsFixed: true },
            Default = presence is Presence.Optional or Presence.OptionalAndNullable
                ? Default(property, described, type, name, obsolete)
                : null,
        };
    }

    /// <summary>Determines whether C# allows <c>null</c>, but the document does not.</summary>
    private static bool IsNullMissing(Presence presence, TypePlan type) =>
        presence == Presence.Sent || (presence == Presence.Required && !type.Nullable && !type.IsValueType);

    /// <summary>Returns the value of a discriminator, or null if the property is not one or the caller must set it.</summary>
    private Tag? TagOf(string name, Presence presence, TypePlan type)
    {
        if (context.Discriminators.ValueOf(owner.Pointer, name) is { } own)
        {
            ValuePlan? value = types.DiscriminatorValue(own.Text, type);
            return value is null ? null : new Tag(value, own.IsOnly || IsBase(name), presence != Presence.Required);
        }

        if (!IsBase(name))
        {
            return null;
        }

        return presence == Presence.Required && !type.Nullable
            ? TagOfBase(name, type)
            : new Tag(null, IsFixed: true, IsAssumed: false);
    }

    /// <summary>Determines whether each record that derives from this one has its own value of the property.</summary>
    private bool IsBase(string name)
    {
        IReadOnlyList<NamedSchema> derived = context.Inheritance.DerivedFrom(owner.Pointer);
        return derived.Count > 0
            && derived.All(child => context.Discriminators.ValueOf(child.Pointer, name) is not null);
    }

    /// <summary>Returns the value of the base itself: its own one, or its name if none is specified.</summary>
    private Tag? TagOfBase(string name, TypePlan type)
    {
        string text = context.Discriminators.OfBase(owner, name) ?? record;
        ValuePlan? value = types.DiscriminatorValue(text, type) ?? types.DiscriminatorValue("0", type);
        return value is null ? null : new Tag(value, IsFixed: true, IsAssumed: false);
    }

    /// <summary>
    /// Returns the presence of a property. A read-only property is not required of callers, even if responses always have
    /// it; a write-only one is not required in responses. A property that is required but not described is optional, because
    /// it is usually a misspelled name.
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

    /// <summary>Returns the constant of a property that has only one value, or null.</summary>
    private ValuePlan? Constant(string name, Schema schema, TypePlan type) =>
        schema.Enum.Count == 1 && !type.Nullable && !IsHidden(type, name) ? types.Value(schema.Enum[0], type) : null;

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
    /// Determines whether a property hides the type, so that its name would refer to the property in an expression. A
    /// property of the type itself does not hide it (C# standard, 12.8.7.2).
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

    /// <param name="Value">The value of a discriminator, or null if it is optional and omitted.</param>
    /// <param name="IsFixed">Whether no other value is allowed.</param>
    /// <param name="IsAssumed">Whether JSON can omit the property.</param>
    private sealed record Tag(ValuePlan? Value, bool IsFixed, bool IsAssumed);
}
