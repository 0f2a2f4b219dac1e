using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the types of values of two schemas, and so the types in C#.</summary>
internal sealed class TypeComparer(Comparison comparison)
{
    private const SchemaTypes Numbers = SchemaTypes.Integer | SchemaTypes.Number;

    /// <summary>
    /// Determines whether the schemas require different types of values, so that nothing else about them can be compared.
    /// </summary>
    public bool Differ(Schema old, Schema current, Place place)
    {
        ShapeKind oldShape = SchemaShape.Of(old);
        ShapeKind shape = SchemaShape.Of(current);
        bool arePlain = IsPlain(oldShape) && IsPlain(shape);
        if (oldShape != shape && !arePlain)
        {
            Report(current, "type", place, Show(oldShape, old), Show(shape, current));
            return true;
        }

        if (!arePlain)
        {
            return false;
        }

        SchemaTypes oldTypes = TypesOf(old);
        SchemaTypes types = TypesOf(current);
        bool fits =
            place.Direction == Direction.Sent
                ? Takes(Written(current, types), Written(old, oldTypes))
                : Takes(Written(old, oldTypes), Written(current, types));
        if (!fits)
        {
            Report(current, "type", place, Show(Written(old, oldTypes)), Show(Written(current, types)));
            return true;
        }

        if (oldTypes == types && !FormatFits(old, current, place.Direction))
        {
            Report(current, "format", place, ShowFormat(old), ShowFormat(current));
        }

        return oldTypes != types;
    }

    private static bool IsPlain(ShapeKind shape) => shape is ShapeKind.Scalar or ShapeKind.Mixed;

    private static bool Takes(SchemaTypes wide, SchemaTypes narrow) =>
        (narrow & ~(wide.HasFlag(SchemaTypes.Number) ? wide | Numbers : wide)) == SchemaTypes.None;

    /// <summary>Returns the types, with string added if the values may also be written as strings.</summary>
    private static SchemaTypes Written(Schema schema, SchemaTypes types) =>
        schema.Spelling is Spelling.OrText or Spelling.OrName ? types | SchemaTypes.String : types;

    /// <summary>Returns the specified types, or the types of the enum values if none are specified.</summary>
    private static SchemaTypes TypesOf(Schema schema) =>
        schema.Types != SchemaTypes.None
            ? schema.Types
            : schema.Enum.Aggregate(SchemaTypes.None, static (types, value) => types | TypeOf(value));

    private static SchemaTypes TypeOf(JsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Boolean => SchemaTypes.Boolean,
            JsonValueKind.Number => ScalarTypes.IsWhole(value) ? SchemaTypes.Integer : SchemaTypes.Number,
            JsonValueKind.String => SchemaTypes.String,
            JsonValueKind.Array => SchemaTypes.Array,
            JsonValueKind.Object => SchemaTypes.Object,
            _ => SchemaTypes.None,
        };

    /// <summary>
    /// Determines whether the formats are compatible. Formats without a type in C# are ignored; a wider format of a number
    /// accepts the values of a narrower one.
    /// </summary>
    private static bool FormatFits(Schema old, Schema current, Direction direction)
    {
        if ((TypesOf(current) & ~Numbers) == SchemaTypes.None)
        {
            (int Bits, bool IsUnlike) before = Width(old.Format);
            (int Bits, bool IsUnlike) after = Width(current.Format);
            int more = direction == Direction.Sent ? after.Bits - before.Bits : before.Bits - after.Bits;
            bool areTimes = old.Format == "unixtime" && current.Format == "unixtime";
            bool isTime = old.Format == "unixtime" || current.Format == "unixtime";
            return isTime ? areTimes : before == after || (before.IsUnlike == after.IsUnlike && more > 0);
        }

        return TextFormat(old.Format) == TextFormat(current.Format);
    }

    private static (int Bits, bool IsUnlike) Width(string? format) =>
        format switch
        {
            "int8" or "int16" or "uint8" or "uint16" or "int32" or "float" => (32, false),
            "uint64" => (64, true),
            "decimal" => (96, true),
            "bigint" or "biginteger" or "int128" or "uint128" => (128, true),
            _ => (64, false),
        };

    private static string TextFormat(string? format) =>
        format switch
        {
            "date"
            or "date-time"
            or "http-date"
            or "time"
            or "duration"
            or "uri"
            or "binary"
            or "byte"
            or "base64url" => format,
            "uuid" or "guid" => "uuid",
            "date-span" or "time-span" => "date-span",
            _ => "",
        };

    private void Report(Schema current, string keyword, Place place, string before, string after) =>
        comparison.Findings.Add(
            place.Part,
            JsonPointer.Append(current.Pointer, keyword),
            ContractDiagnostics.ValuesChanged,
            place.Start,
            $"it was {before} and is now {after}"
        );

    private static string Show(ShapeKind shape, Schema schema) =>
        shape switch
        {
            ShapeKind.Any => "any JSON value",
            ShapeKind.Enum => "an enum",
            ShapeKind.Record => "an object",
            ShapeKind.Map => "a map",
            ShapeKind.List => "an array",
            ShapeKind.Tuple => "a tuple",
            ShapeKind.Choice => "a choice of schemas",
            _ => Show(TypesOf(schema)),
        };

    private static string Show(SchemaTypes types) =>
        types == SchemaTypes.None
            ? "any JSON value"
            : Words.List(types.ToString().ToLowerInvariant().Split([", "], default));

    private static string ShowFormat(Schema schema) =>
        Show(TypesOf(schema))
        + (schema.Format is null ? " without a format" : $" of format {Words.Quote(schema.Format)}");
}
