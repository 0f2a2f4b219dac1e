using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Compares schemas by their content except their pointers. It is not recursive: parts are equal if they are represented by the same
/// instance.
/// </summary>
/// <param name="partOf">Returns the instance that represents a part.</param>
/// <param name="isOfPlace">
/// Whether to compare what a schema specifies about its place, in addition to what it specifies about values.
/// </param>
internal sealed class SchemaContent(Func<Schema, Schema> partOf, bool isOfPlace) : IEqualityComparer<Schema>
{
    public bool Equals(Schema? first, Schema? second) =>
        ReferenceEquals(first, second)
        || (
            first is not null
            && second is not null
            && AreSameValues(first, second)
            && AreSameParts(first, second)
            && (!isOfPlace || AreSamePlaces(first, second))
        );

    private static bool AreSameValues(Schema first, Schema second) =>
        first.Types == second.Types
        && first.Spelling == second.Spelling
        && first.HasNot == second.HasNot
        && first.IsConst == second.IsConst
        && first.EndsStream == second.EndsStream
        && first.Reference == second.Reference
        && first.Format == second.Format
        && first.DiscriminatorValue == second.DiscriminatorValue
        && first.ContentMediaType == second.ContentMediaType
        && first.ContentEncoding == second.ContentEncoding
        && first.Required.Equals(second.Required)
        && first.Enum.Equals(second.Enum)
        && first.EnumNames.Equals(second.EnumNames)
        && first.EnumDescriptions.Equals(second.EnumDescriptions)
        && first.OtherKeywords.Equals(second.OtherKeywords)
        && Equals(first.Discriminator, second.Discriminator)
        && first.Constraints.Equals(second.Constraints);

    private static bool AreSamePlaces(Schema first, Schema second) =>
        first.Nullable == second.Nullable
        && first.Deprecated == second.Deprecated
        && first.ReadOnly == second.ReadOnly
        && first.WriteOnly == second.WriteOnly
        && first.Title == second.Title
        && first.Description == second.Description
        && Equals(first.Default, second.Default);

    private bool AreSameParts(Schema first, Schema second) =>
        AreSame(first.Properties, second.Properties)
        && AreSame(first.AllOf, second.AllOf)
        && AreSame(first.OneOf, second.OneOf)
        && AreSame(first.AnyOf, second.AnyOf)
        && AreSame(first.PrefixItems, second.PrefixItems)
        && AreSame(first.Items, second.Items)
        && AreSame(first.ContentSchema, second.ContentSchema)
        && first.AdditionalProperties.Rule == second.AdditionalProperties.Rule
        && IsUnevaluated(first) == IsUnevaluated(second)
        && AreSame(first.AdditionalProperties.Schema, second.AdditionalProperties.Schema);

    /// <summary>Determines whether unevaluated properties affect the type. They do not if they are only forbidden.</summary>
    private static bool IsUnevaluated(Schema schema) =>
        schema.AdditionalProperties is { IsUnevaluated: true, Rule: not AdditionalPropertiesRule.Unspecified };

    private bool AreSame(EquatableArray<SchemaProperty> first, EquatableArray<SchemaProperty> second)
    {
        bool areSame = first.Count == second.Count;
        for (int i = 0; areSame && i < first.Count; i++)
        {
            areSame =
                first[i].Name == second[i].Name
                && first[i].GivenName == second[i].GivenName
                && AreSame(first[i].Schema, second[i].Schema);
        }

        return areSame;
    }

    private bool AreSame(EquatableArray<Schema> first, EquatableArray<Schema> second)
    {
        bool areSame = first.Count == second.Count;
        for (int i = 0; areSame && i < first.Count; i++)
        {
            areSame = AreSame(first[i], second[i]);
        }

        return areSame;
    }

    private bool AreSame(Schema? first, Schema? second) =>
        first is null || second is null
            ? ReferenceEquals(first, second)
            : ReferenceEquals(partOf(first), partOf(second));

    /// <summary>Computes a hash code from all keywords that can have many different values.</summary>
    public int GetHashCode(Schema schema)
    {
        int hash = (int)schema.Types;
        Add(schema.Reference);
        Add(schema.Format);
        Add(schema.Enum);
        Add(schema.EnumNames);
        Add(schema.EnumDescriptions);
        Add(schema.Required);
        Add(schema.Constraints == Constraints.None ? null : schema.Constraints);
        Add(schema.Discriminator);
        Add(schema.DiscriminatorValue);
        Add(schema.ContentMediaType);
        Add(schema.ContentEncoding);
        Add(schema.OtherKeywords);
        if (isOfPlace)
        {
            Add(schema.Title);
            Add(schema.Description);
            Add(schema.Default);
        }

        foreach (SchemaProperty property in schema.Properties)
        {
            Add(property.Name);
            Add(property.GivenName);
            AddPart(property.Schema);
        }

        AddParts(schema.AllOf);
        AddParts(schema.OneOf);
        AddParts(schema.AnyOf);
        AddParts(schema.PrefixItems);
        AddPart(schema.Items);
        AddPart(schema.AdditionalProperties.Schema);
        AddPart(schema.ContentSchema);
        return hash;

        void Add<T>(T value) => hash = unchecked((hash * 31) + (value?.GetHashCode() ?? 0));

        void AddPart(Schema? part) => Add(part is null ? 0 : SchemaIdentity.Instance.GetHashCode(partOf(part)));

        void AddParts(EquatableArray<Schema> parts)
        {
            foreach (Schema part in parts)
            {
                AddPart(part);
            }
        }
    }
}
