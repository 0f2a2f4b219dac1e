using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a model as a record.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, RecordPlan record)
    {
        XmlDoc.Write(writer, record.Doc);
        AttributeEmitter.WriteModel(writer, record.ConverterIdentifier);
        string modifier = record.Derived.Count == 0 ? "sealed " : "";
        string?[] bases = [record.Base, record.IsChecked ? WellKnown.IApiValidatable : null];
        string parents = string.Join(", ", bases.OfType<string>());
        string parent = parents.Length == 0 ? "" : " : " + parents;
        writer.Open($"public {modifier}partial record {record.Identifier}{parent}");
        WriteMembers(writer, record);
        writer.Close();
    }

    private static void WriteMembers(SourceWriter writer, RecordPlan record)
    {
        bool first = true;
        if (record.Discriminators.Count > 0)
        {
            WriteGap(writer, ref first);
            WriteConstructor(writer, record);
        }

        if (record.OwnKind is { } kind)
        {
            WriteGap(writer, ref first);
            WriteKindConstructors(writer, record, kind);
        }

        foreach (PropertyPlan property in record.Properties)
        {
            WriteGap(writer, ref first);
            WriteProperty(writer, property);
            if (property.Default is { } value)
            {
                WriteGap(writer, ref first);
                WriteDefault(writer, property, value);
            }
        }

        if (record is { DeclaresAdditionalProperties: true, AdditionalProperties: { } additional })
        {
            WriteGap(writer, ref first);
            WriteAdditionalProperties(writer, additional);
        }

        if (record.NeedsValueEquality)
        {
            WriteGap(writer, ref first);
            RecordEqualityEmitter.Emit(writer, record);
        }

        if (record.NeedsPrinting)
        {
            WriteGap(writer, ref first);
            RecordPrintEmitter.Emit(writer, record);
        }

        if (record.Discriminators.Count == 0 && record.OwnKind is null)
        {
            WriteGap(writer, ref first);
            writer.Line($"public {record.Identifier}() {{ }}");
        }

        if (record.IsChecked)
        {
            WriteGap(writer, ref first);
            CheckEmitter.WriteRecord(writer, record);
        }

        WriteGap(writer, ref first);
        WriteReader(writer, record);
    }

    private static void WriteReader(SourceWriter writer, RecordPlan record)
    {
        if (record.IsTuple)
        {
            TupleJsonEmitter.WriteConstructor(writer, record);
        }
        else
        {
            RecordJsonEmitter.WriteConstructor(writer, record);
        }
    }

    private static void WriteGap(SourceWriter writer, ref bool first)
    {
        if (!first)
        {
            writer.Line();
        }

        first = false;
    }

    private static void WriteProperty(SourceWriter writer, PropertyPlan property)
    {
        string type = PropertyType(property);
        XmlDoc.Write(writer, property.Doc);
        if (property.Limits is { } limits)
        {
            writer.Line($"[{LimitsText.Of(limits)}]");
        }

        if (property.Obsolete is not null)
        {
            AttributeEmitter.WriteObsolete(writer, property.Obsolete);
            writer.Line(
                $"public {type} {property.Identifier} {{ get => {property.Storage}; init => {property.Storage} = value; }}"
            );
            writer.Line();
            writer.Line($"internal {type} {property.Storage} {{ get; init; }}");
            return;
        }

        string value = property.Constant is { } constant ? $" = {ValueText.Of(constant)};" : "";
        if (property.IsFixed)
        {
            writer.Line($"public {type} {property.Identifier} => {property.Storage};");
            writer.Line();
            writer.Line($"internal {type} {property.Storage} {{ get; init; }}{value}");
            return;
        }

        if (property.Constant is not null)
        {
            writer.Line($"public {type} {property.Identifier} {{ get; init; }}{value}");
            return;
        }

        string required = property.IsRequired ? "required " : "";
        writer.Line($"public {required}{type} {property.Identifier} {{ get; init; }}");
    }

    private static void WriteKindConstructors(SourceWriter writer, RecordPlan record, PropertyPlan kind)
    {
        if (record.Discriminators.Count == 0)
        {
            string own = kind.Constant is { } value ? $"whose {kind.Name} is {value.Text}" : $"without {kind.Name}";
            XmlDoc.Summary(writer, $"Initializes a new instance of the {record.Identifier} class {own}.");
            writer.Line($"public {record.Identifier}() {{ }}");
            writer.Line();
        }

        XmlDoc.Summary(
            writer,
            $"Initializes a new instance of the {record.Identifier} class whose {kind.Name} has no derived class."
        );
        XmlDoc.Parameter(writer, kind.Local, $"The value of {kind.Name}.");
        string self = record.Discriminators.Count == 0 ? "" : " : this()";
        writer.Line($"public {record.Identifier}({TypeText.NotNull(kind.Type)} {kind.Local}){self} =>");
        writer.Indented([$"{kind.Storage} = {kind.Local};"]);
    }

    private static void WriteConstructor(SourceWriter writer, RecordPlan record)
    {
        IEnumerable<string> values = record.Discriminators.Select(static discriminator =>
            $"{discriminator.Property.Name} is {discriminator.Value.Text}"
        );
        XmlDoc.Summary(
            writer,
            $"Initializes a new instance of the {record.Identifier} class whose {string.Join(" and ", values)}."
        );
        if (record.Discriminators.Count == 1)
        {
            writer.Line($"public {record.Identifier}() => {Assignment(record.Discriminators[0])};");
            return;
        }

        writer.Open($"public {record.Identifier}()");
        foreach (DiscriminatorPlan discriminator in record.Discriminators)
        {
            writer.Line($"{Assignment(discriminator)};");
        }

        writer.Close();
    }

    private static string Assignment(DiscriminatorPlan discriminator) =>
        $"{discriminator.Property.Storage} = {ValueText.Of(discriminator.Value)}";

    private static void WriteDefault(SourceWriter writer, PropertyPlan property, DefaultPlan value)
    {
        string name = property.Storage;
        bool mayBeNull = property.Presence == Presence.OptionalAndNullable;
        string type = TypeText.Of(property.Type with { Nullable = mayBeNull });
        string given = mayBeNull ? $"{name}.HasValue ? {name}.Value :" : $"{name} ??";
        string text = value.Text.Length == 0 ? "empty" : value.Text;
        XmlDoc.Summary(writer, $"Gets {property.Identifier} or, if it is omitted, its default value: {text}.");
        writer.Line($"public {type} {value.Identifier} => {given} {ValueText.Of(value.Value)};");
    }

    private static string PropertyType(PropertyPlan property) =>
        property.Presence == Presence.OptionalAndNullable
            ? $"{WellKnown.Optional}<{TypeText.Of(property.Type)}>"
            : TypeText.Of(property.Type);

    private static void WriteAdditionalProperties(SourceWriter writer, AdditionalPropertiesPlan additional)
    {
        string type = TypeText.Of(additional.Type);
        XmlDoc.Summary(writer, "Gets the properties that the schema does not define, as received.");
        writer.Line(
            $"public {WellKnown.IReadOnlyDictionary}<string, {type}> {additional.Identifier} {{ get; init; }} ="
        );
        writer.Indented([$"{WellKnown.ReadOnlyDictionary}<string, {type}>.Empty;"]);
    }
}
