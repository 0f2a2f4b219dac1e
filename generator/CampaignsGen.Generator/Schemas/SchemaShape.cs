using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Specifies the category of the C# type for a composed schema.</summary>
internal enum ShapeKind
{
    /// <summary>The schema allows any JSON value.</summary>
    Any,
    Scalar,
    Enum,
    Record,
    Map,
    List,

    /// <summary>An array whose first items have separate schemas.</summary>
    Tuple,

    /// <summary><c>oneOf</c> or <c>anyOf</c> of schemas with a shape.</summary>
    Choice,

    /// <summary>Several types.</summary>
    Mixed,
}

internal static class SchemaShape
{
    public static ShapeKind Of(Schema schema)
    {
        if (ConstantBranches(schema) || IsEnumOf(schema, JsonValueKind.String) || IsIntegerEnum(schema))
        {
            return ShapeKind.Enum;
        }

        if (schema.Enum.Any(static value => value.Kind == JsonValueKind.String))
        {
            return ShapeKind.Mixed;
        }

        if (HasChoice(schema))
        {
            return ShapeKind.Choice;
        }

        return OfTypes(schema);
    }

    /// <summary>Returns the branches of a choice without <c>null</c>, and whether it was among them.</summary>
    public static List<Schema> Branches(Schema schema, out bool nullable)
    {
        EquatableArray<Schema> all = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        List<Schema> branches = [.. all.Where(static branch => !IsNull(branch))];
        nullable = branches.Count < all.Count;
        return branches;
    }

    /// <summary>Determines whether it is an enum of integers, as an enum or as a choice of constants.</summary>
    public static bool IsIntegerEnum(Schema schema) =>
        (IsEnumOf(schema, JsonValueKind.Number) && schema.Types != SchemaTypes.String)
        || (
            ConstantBranches(schema)
            && Branches(schema, out _).All(static branch => IsEnumOf(branch, JsonValueKind.Number))
        );

    /// <summary>Returns the distinct values of an enum with their names and descriptions if specified.</summary>
    public static List<EnumValue> EnumValues(Schema schema)
    {
        List<EnumValue> values = [];
        if (ConstantBranches(schema))
        {
            foreach (Schema branch in Branches(schema, out _))
            {
                values.AddRange(OwnValues(branch, branch.Title, branch.Description));
            }
        }
        else
        {
            values.AddRange(OwnValues(schema, null, null));
        }

        HashSet<string> seen = [];
        return [.. values.Where(value => seen.Add(value.Value))];
    }

    /// <summary>Determines whether undeclared properties are to be kept.</summary>
    public static bool KeepsOthers(AdditionalProperties properties) =>
        properties.Rule is AdditionalPropertiesRule.Any or AdditionalPropertiesRule.Typed;

    public static bool AllowsNull(Schema schema) =>
        schema.Nullable
        || schema.Enum.Any(static value => value.Kind == JsonValueKind.Null)
        || (
            ConstantBranches(schema)
            && (Branches(schema, out bool hasNull).Exists(static branch => AllowsNull(branch)) || hasNull)
        );

    /// <summary>Determines whether the enum also allows any other text.</summary>
    public static bool IsOpenEnum(Schema schema) =>
        ConstantBranches(schema) && Branches(schema, out _).Exists(IsPlainText);

    private static ShapeKind OfTypes(Schema schema)
    {
        switch (schema.Types)
        {
            case SchemaTypes.Object:
                return OfObject(schema);
            case SchemaTypes.Array or SchemaTypes.None when schema.PrefixItems.Count > 0:
                return ShapeKind.Tuple;
            case SchemaTypes.Array:
                return ShapeKind.List;
            case SchemaTypes.None
                when schema.Properties.Count > 0 || schema.AdditionalProperties.Rule == AdditionalPropertiesRule.Typed:
                return OfObject(schema);
            case SchemaTypes.None when schema.Items is not null:
                return ShapeKind.List;
            case SchemaTypes.None when schema.Enum.Count == 0:
                return ShapeKind.Any;
            case SchemaTypes.None:
            case SchemaTypes.Boolean:
            case SchemaTypes.Integer:
            case SchemaTypes.Number:
            case SchemaTypes.String:
            case SchemaTypes.Integer | SchemaTypes.Number:
                return ShapeKind.Scalar;
            default:
                return ShapeKind.Mixed;
        }
    }

    private static ShapeKind OfObject(Schema schema)
    {
        bool closed = schema.AdditionalProperties.Rule == AdditionalPropertiesRule.Forbidden;
        return schema.Properties.Count > 0 || closed ? ShapeKind.Record : ShapeKind.Map;
    }

    /// <summary>
    /// Determines whether the branches are a choice of types. Branches with constraints only (<c>required</c> alone) are not.
    /// </summary>
    private static bool HasChoice(Schema schema) =>
        (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)
        && (
            (schema.Types == SchemaTypes.None && schema.Properties.Count == 0)
            || schema.Branches.Any(static branch => !OnlyDemands(branch))
        );

    public static bool OnlyDemands(Schema branch) =>
        branch.Reference is null
        && branch.Properties.Count == 0
        && branch.AllOf.Count + branch.OneOf.Count + branch.AnyOf.Count == 0
        && branch.Enum.Count == 0
        && branch.Items is null
        && branch.PrefixItems.Count == 0;

    /// <summary>Determines whether it is a choice of constants, or of enums of strings and any other text, which is an open enum.</summary>
    private static bool ConstantBranches(Schema schema)
    {
        if (schema.Properties.Count > 0 || schema.OneOf.Count + schema.AnyOf.Count == 0)
        {
            return false;
        }

        bool areNumbers = true;
        bool areTexts = true;
        bool hasText = false;
        bool isChoice = false;
        foreach (Schema branch in schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf)
        {
            if (IsNull(branch))
            {
                continue;
            }

            // What it is made of may name its values.
            if (branch.AllOf.Count > 0)
            {
                return false;
            }

            bool isText = IsEnumOf(branch, JsonValueKind.String);
            isChoice = true;
            hasText |= isText;
            areTexts &= isText || IsPlainText(branch);
            areNumbers &= IsEnumOf(branch, JsonValueKind.Number);
            if (!areNumbers && !areTexts)
            {
                return false;
            }
        }

        return isChoice && (areNumbers || hasText);
    }

    /// <summary>Determines whether all values have one kind or are null. Numbers must be integers of 64 bits.</summary>
    private static bool IsEnumOf(Schema schema, JsonValueKind kind)
    {
        bool hasAny = false;
        foreach (JsonValue value in schema.Enum)
        {
            if (value.Kind == kind && (kind == JsonValueKind.String || ScalarTypes.IsWhole(value)))
            {
                hasAny = true;
            }
            else if (value.Kind != JsonValueKind.Null)
            {
                return false;
            }
        }

        return hasAny && schema.Reference is null;
    }

    private static bool IsPlainText(Schema branch) =>
        branch.Reference is null
        && branch.Types == SchemaTypes.String
        && branch.Enum.Count == 0
        && branch.Format is null;

    private static IEnumerable<EnumValue> OwnValues(Schema schema, string? name, string? description)
    {
        bool isOnly = schema.Enum.Count == 1;
        foreach (NamedValue value in NamedValue.Of(schema))
        {
            if (value.Value.Kind != JsonValueKind.Null)
            {
                yield return new EnumValue(
                    value.Value.Text,
                    value.Name.Length > 0 ? value.Name
                        : isOnly ? name
                        : null,
                    value.Description.Length > 0 ? value.Description
                        : isOnly ? description
                        : null
                );
            }
        }
    }

    /// <summary>
    /// Determines whether <c>null</c> is the only value, which <c>nullable: true</c> without other keywords also specifies.
    /// </summary>
    public static bool IsNull(Schema branch) =>
        branch.Reference is null
        && branch.Types == SchemaTypes.None
        && branch.OneOf.Count + branch.AnyOf.Count + branch.AllOf.Count == 0
        && branch.Properties.Count + branch.PrefixItems.Count == 0
        && branch is { Items: null, AdditionalProperties.Rule: AdditionalPropertiesRule.Unspecified }
        && branch.Enum.All(static value => value.Kind == JsonValueKind.Null)
        && (branch.Nullable || branch.Enum.Count > 0);
}

/// <param name="Value">The text of the value.</param>
/// <param name="Name">The name in the document, or null.</param>
/// <param name="Description">The description in the document, or null.</param>
internal sealed record EnumValue(string Value, string? Name, string? Description);
