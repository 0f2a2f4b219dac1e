using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Converts enum values that have another type than their schema specifies, such as <c>'1'</c> in an integer or <c>1</c> in a string, to
/// values of that type, which are sent; responses can contain either.
/// </summary>
internal static class MisspelledValues
{
    /// <summary>Returns the schema with converted values if all can be converted.</summary>
    public static Schema Correct(Schema schema)
    {
        foreach (JsonValue value in schema.Enum)
        {
            if (IsMisspelled(value, schema.Types))
            {
                return Corrected(schema);
            }
        }

        return schema;
    }

    private static Schema Corrected(Schema schema)
    {
        List<JsonValue?> corrected = [.. schema.Enum.Select(value => Corrected(value, schema.Types))];
        return corrected.Contains(null)
            ? schema
            : schema with
            {
                Enum = corrected.OfType<JsonValue>().ToEquatableArray(),
                Spelling = schema.Types == SchemaTypes.String ? Spelling.OrBare : Spelling.OrText,
            };
    }

    /// <summary>Reports each value of another type and its effect.</summary>
    /// <param name="schema">The schema as it is in the document.</param>
    /// <param name="composed">The schema with all its parts merged.</param>
    /// <param name="diagnostics">The bag for diagnostics.</param>
    public static void Report(Schema schema, Schema composed, DiagnosticBag diagnostics)
    {
        ReportPart(schema, composed, diagnostics);
        foreach (Schema part in schema.AllOf)
        {
            ReportPart(part, composed, diagnostics);
        }
    }

    private static void ReportPart(Schema part, Schema composed, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < part.Enum.Count; i++)
        {
            if (IsMisspelled(part.Enum[i], composed.Types))
            {
                Report(part, i, composed, diagnostics);
                if (composed.Spelling == Spelling.Typed)
                {
                    return;
                }
            }
        }
    }

    private static void Report(Schema part, int index, Schema composed, DiagnosticBag diagnostics)
    {
        string pointer = JsonPointer.Append(part.Pointer, part.IsConst ? "const" : "enum");
        JsonValue value = part.Enum[index];
        string type = composed.Types.ToString().ToLowerInvariant();
        string place = part.IsConst ? pointer : JsonPointer.Append(pointer, index);
        string kind = value.Kind == JsonValueKind.String ? "a string" : $"a {value.Kind.ToString().ToLowerInvariant()}";
        if (composed.Spelling == Spelling.Typed)
        {
            diagnostics.Report(PlanningDiagnostics.ValueOfNoType, place, value.Text, kind, type);
            return;
        }

        diagnostics.Report(
            PlanningDiagnostics.ValueOfOtherType,
            place,
            value.Text,
            kind,
            type,
            $"it is read as either and sent as {type}. To fix this, write it {(value.Kind == JsonValueKind.String ? "without" : "with")} quotation marks."
        );
    }

    /// <summary>Determines whether the value has another type than the specified one.</summary>
    private static bool IsMisspelled(JsonValue value, SchemaTypes types) =>
        types switch
        {
            SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.Integer | SchemaTypes.Number => value.Kind
                is JsonValueKind.String,
            SchemaTypes.Boolean => value.Kind is JsonValueKind.String,
            SchemaTypes.String => value.Kind is JsonValueKind.Number or JsonValueKind.Boolean,
            _ => false,
        };

    /// <summary>Returns the value converted to the type, or null if that is not possible.</summary>
    private static JsonValue? Corrected(JsonValue value, SchemaTypes types)
    {
        if (!IsMisspelled(value, types))
        {
            return value;
        }

        return types switch
        {
            SchemaTypes.String => value with { Kind = JsonValueKind.String },
            SchemaTypes.Boolean => bool.TryParse(value.Text, out bool flag)
                ? new JsonValue(JsonValueKind.Boolean, flag ? "true" : "false")
                : null,
            _ => NumericText.IsNumber(value.Text)
                ? new JsonValue(JsonValueKind.Number, value.Text.TrimStart('+'))
                : null,
        };
    }
}
