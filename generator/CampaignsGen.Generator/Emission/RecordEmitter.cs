using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a model.</summary>
internal static class RecordEmitter
{
    public static Action<SourceWriter> Emit(RecordPlan record, Usings usings)
    {
        AddUsings(record, usings);
        return writer =>
        {
            XmlDoc.Write(writer, record.Doc);
            writer.Line($"[JsonConverter(typeof({record.ConverterIdentifier}))]");
            writer.Open($"public sealed partial record {record.Identifier}");
            WriteMembers(writer, record);
            writer.Close();
        };
    }

    private static void AddUsings(RecordPlan record, Usings usings)
    {
        usings.Add("System.Text.Json.Serialization");
        foreach (PropertyPlan property in record.Properties)
        {
            usings.Add(property.Type);
            if (property.Presence == Presence.OptionalAndNullable)
            {
                usings.Add("CampaignsGen");
            }

            if (property.Obsolete)
            {
                usings.Add("System");
            }
        }

        if (record.NeedsValueEquality)
        {
            usings.Add("System", "CampaignsGen.Runtime");
        }

        if (record.AdditionalProperties is { } additional)
        {
            usings.Add("System.Collections.Generic", "System.Collections.ObjectModel").Add(additional.Type);
        }
    }

    private static void WriteMembers(SourceWriter writer, RecordPlan record)
    {
        bool first = true;
        foreach (PropertyPlan property in record.Properties)
        {
            WriteGap(writer, ref first);
            WriteProperty(writer, property);
        }

        if (record.AdditionalProperties is { } additional)
        {
            WriteGap(writer, ref first);
            WriteAdditionalProperties(writer, additional);
        }

        if (record.NeedsValueEquality)
        {
            WriteGap(writer, ref first);
            WriteEquality(writer, record);
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
        if (property.Obsolete)
        {
            writer.Line($"[Obsolete({CSharpLiteral.String($"{property.Name} is deprecated.")})]");
            writer.Line(
                $"public {type} {property.Identifier} {{ get => {property.Storage}; init => {property.Storage} = value; }}"
            );
            writer.Line();
            writer.Line($"internal {type} {property.Storage} {{ get; init; }}");
            return;
        }

        string required = property.Presence == Presence.Required ? "required " : "";
        writer.Line($"public {required}{type} {property.Identifier} {{ get; init; }}");
    }

    private static string PropertyType(PropertyPlan property) =>
        property.Presence == Presence.OptionalAndNullable
            ? $"Optional<{TypeText.Of(property.Type)}>"
            : TypeText.Of(property.Type);

    private static void WriteAdditionalProperties(SourceWriter writer, AdditionalPropertiesPlan additional)
    {
        string type = TypeText.Of(additional.Type);
        XmlDoc.Summary(writer, "The properties that the schema does not name, as they came.");
        writer.Line($"public IReadOnlyDictionary<string, {type}> {additional.Identifier} {{ get; init; }} =");
        writer.Indented([$"ReadOnlyDictionary<string, {type}>.Empty;"]);
    }

    private static void WriteEquality(SourceWriter writer, RecordPlan record)
    {
        List<string> names = [.. record.Properties.Select(static property => property.Storage)];
        List<string> hashes =
        [
            .. record.Properties.Select(static property =>
                property.Type.NeedsValueEquality ? $"ValueEquality.Hash({property.Storage})" : property.Storage
            ),
        ];
        if (record.AdditionalProperties is { } additional)
        {
            names.Add(additional.Identifier);
            hashes.Add($"ValueEquality.Hash({additional.Identifier})");
        }

        XmlDoc.Summary(writer, "Whether both hold equal values, all the way down.");
        writer.Line($"public bool Equals({record.Identifier}? other) =>");
        writer.Indented(EqualityLines(names));
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line("var hash = new HashCode();");
        foreach (string hash in hashes)
        {
            writer.Line($"hash.Add({hash});");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
    }

    private static IEnumerable<string> EqualityLines(List<string> names)
    {
        yield return "ReferenceEquals(this, other)";
        yield return "|| (other is not null";
        for (int index = 0; index < names.Count; index++)
        {
            string end = index == names.Count - 1 ? ");" : "";
            yield return $"    && ValueEquality.Equal({names[index]}, other.{names[index]}){end}";
        }
    }
}
