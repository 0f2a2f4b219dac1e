using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;
using ModelValueKind = CampaignsGen.Generator.Model.JsonValueKind;

namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Validates values against schemas and finds the first certain violation.</summary>
/// <remarks>
/// Everything that it does not evaluate is valid: <c>not</c>, <c>format</c>, <c>if</c> and similar keywords, properties that another part
/// of an <c>allOf</c> can describe, and several matching branches. The number of steps is limited, because nested branches can multiply.
/// </remarks>
internal sealed class ValueJudge(IReadOnlyDictionary<string, Schema> named, Action throwIfCancelled)
{
    private const int MaxDepth = 128;
    private readonly Limits limits = new();
    private int steps = 500_000;

    /// <summary>Returns the violation, or null if there is none or it cannot be determined.</summary>
    public Fault? Judge(SpecNode value, Schema schema) => Judge(value, schema, MaxDepth, isPart: false);

    /// <param name="value">The value.</param>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="depth">The remaining depth.</param>
    /// <param name="isPart">Whether other schemas describe the same value, including properties that this schema does not declare.</param>
    private Fault? Judge(SpecNode value, Schema schema, int depth, bool isPart)
    {
        throwIfCancelled();
        if (--steps < 0 || depth == 0 || (value.Value is null && schema.Nullable))
        {
            return null;
        }

        bool hasParts = isPart || schema.AllOf.Count > 0 || schema.Reference is not null;
        return OfReference(value, schema, depth, isPart)
            ?? OfType(value, schema)
            ?? OfEnum(value, schema)
            ?? OfLimits(value, schema)
            ?? OfItems(value, schema, depth)
            ?? OfProperties(value, schema, depth, hasParts)
            ?? OfAllParts(value, schema, depth)
            ?? OfBranches(value, schema.OneOf, depth)
            ?? OfBranches(value, schema.AnyOf, depth);
    }

    private Fault? OfReference(SpecNode value, Schema schema, int depth, bool isPart) =>
        schema.Reference is { } reference && named.TryGetValue(reference, out Schema? target)
            ? Judge(value, target, depth - 1, isPart)
            : null;

    private static Fault? OfType(SpecNode value, Schema schema) =>
        schema.Types == SchemaTypes.None
        || (schema.Types & JsonTypes.Of(value.Value)) != 0
        || IsAmongValues(value, schema)
            ? null
            : new(
                value.Pointer,
                $"is {Scalars.Describe(value.Value)}, but {JsonTypes.Describe(schema.Types)} is required",
                IsOfType: true
            );

    private static Fault? OfEnum(SpecNode value, Schema schema)
    {
        bool isJudged = schema.Enum.Count > 0 && value.Value is not TreeContainer;
        if (!isJudged || IsAmongValues(value, schema))
        {
            return null;
        }

        string values = string.Join(", ", schema.Enum.Take(8).Select(static allowed => $"'{allowed.Text}'"));
        string more = schema.Enum.Count > 8 ? " …" : "";
        return new(value.Pointer, $"is '{Scalars.TextOf(value.Value) ?? "null"}', which is not one of {values}{more}");
    }

    private static bool IsAmongValues(SpecNode value, Schema schema)
    {
        if (value.Value is TreeContainer)
        {
            return false;
        }

        ModelValue own = Scalars.ToModel(value.Value);
        return schema.Enum.Any(allowed => allowed.Text == own.Text || AreSameNumber(allowed, own));
    }

    private static bool AreSameNumber(ModelValue first, ModelValue second) =>
        first.Kind == ModelValueKind.Number
        && second.Kind == ModelValueKind.Number
        && Limits.TryRead(first.Text, out decimal one)
        && Limits.TryRead(second.Text, out decimal other)
        && one == other;

    private Fault? OfLimits(SpecNode value, Schema schema) =>
        limits.Exceeded(value.Value, schema.Constraints) is { } reason ? new(value.Pointer, reason) : null;

    private Fault? OfItems(SpecNode value, Schema schema, int depth)
    {
        for (int i = 0; i < (value.Array?.Count ?? 0); i++)
        {
            Schema? item = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            if (item is not null && Judge(value[i], item, depth - 1, isPart: false) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Fault? OfProperties(SpecNode value, Schema schema, int depth, bool hasParts)
    {
        if (value.Object is null)
        {
            return null;
        }

        Dictionary<string, Schema> properties = new(StringComparer.Ordinal);
        foreach (SchemaProperty property in schema.Properties)
        {
            properties[property.Name] = property.Schema;
        }

        foreach (string name in schema.Required)
        {
            if (!value.Has(name) && properties.TryGetValue(name, out Schema? missing) && !IsOfOneDirection(missing))
            {
                return new(value.Pointer, $"does not have the required property '{name}'");
            }
        }

        foreach (TreeChild member in value.Members)
        {
            if (OfMember(value, member.Key, schema, properties, depth, hasParts) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Fault? OfMember(
        SpecNode value,
        string name,
        Schema schema,
        Dictionary<string, Schema> properties,
        int depth,
        bool hasParts
    )
    {
        SpecNode member = value[name];
        if (properties.TryGetValue(name, out Schema? property) || (property = OfOthers(schema, hasParts)) is not null)
        {
            return Judge(member, property, depth - 1, isPart: false);
        }

        bool isForbidden = schema.AdditionalProperties.Rule == AdditionalPropertiesRule.Forbidden && !hasParts;
        return isForbidden ? new(member.Pointer, "is not a property of the schema, which does not allow others") : null;
    }

    private static Schema? OfOthers(Schema schema, bool hasParts) =>
        schema.AdditionalProperties.IsUnevaluated && (hasParts || schema.OneOf.Count + schema.AnyOf.Count > 0)
            ? null
            : schema.AdditionalProperties.Schema;

    /// <summary>
    /// Determines whether the property only occurs in requests or in responses, so it can be absent although it is required.
    /// </summary>
    private bool IsOfOneDirection(Schema property) =>
        property.ReadOnly
        || property.WriteOnly
        || (
            property.Reference is { } reference
            && named.TryGetValue(reference, out Schema? target)
            && (target.ReadOnly || target.WriteOnly)
        );

    private Fault? OfAllParts(SpecNode value, Schema schema, int depth)
    {
        foreach (Schema part in schema.AllOf)
        {
            if (Judge(value, part, depth - 1, isPart: true) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Fault? OfBranches(SpecNode value, EquatableArray<Schema> branches, int depth)
    {
        Fault? first = null;
        bool isOfType = false;
        foreach (Schema branch in branches)
        {
            if (Judge(value, branch, depth - 1, isPart: true) is not { } fault)
            {
                return null;
            }

            first ??= fault;
            isOfType |= fault.IsOfType && fault.Pointer == value.Pointer;
        }

        return branches.Count <= 1
            ? first
            : new(value.Pointer, $"does not match any of its {branches.Count} schemas", isOfType);
    }
}
