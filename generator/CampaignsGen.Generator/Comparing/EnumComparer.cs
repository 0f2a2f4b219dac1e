using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the values of an enum. Generated enums are open, so a new value can be read, but existing code has no name for
/// it.
/// </summary>
internal sealed class EnumComparer(Comparison comparison)
{
    public void Compare(Schema old, Schema current, Place place)
    {
        List<string> before = Values(old);
        List<string> after = Values(current);
        string pointer = JsonPointer.Append(current.Pointer, current.IsConst ? "const" : "enum");
        if (before.Count == 0 || after.Count == 0)
        {
            ComparePresence(before, after, pointer, place);
            return;
        }

        List<string> gone = [.. before.Except(after)];
        List<string> added = [.. after.Except(before)];
        bool isUsed = place.Direction == Direction.Sent || SchemaShape.Of(old) == ShapeKind.Enum;
        if (gone.Count > 0 && isUsed)
        {
            Report(pointer, place, $"{Show(gone)} {(gone.Count == 1 ? "was" : "were")} removed");
        }
        else if (before.Count == 1 && added.Count > 0)
        {
            Report(pointer, place, $"it was always {Show(before)} and may now be {Show(added)}");
        }
        else if (Renamed(old, current) is { } renamed)
        {
            Report(pointer, place, renamed);
        }
        else
        {
            added.ForEach(value => Add(value, pointer, current, place));
        }
    }

    /// <summary>Compares lists of values of which one is empty, so that any value is allowed.</summary>
    private void ComparePresence(List<string> before, List<string> after, string pointer, Place place)
    {
        bool isSent = place.Direction == Direction.Sent;
        if (before.Count == 1)
        {
            Report(pointer, place, $"it was always {Show(before)} and may now be any value");
        }
        else if (before.Count > 0 && !isSent)
        {
            string change = $"values other than {Show(before)} are allowed";
            comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.ResponseWider, place.Start, change);
        }
        else if (after.Count > 0 && isSent)
        {
            Report(pointer, place, $"only {Show(after)} {Verb(after)} accepted now");
        }
    }

    /// <summary>
    /// Returns the change of the first value whose name in C# is specified by the document and differs, or null if there is
    /// none.
    /// </summary>
    private static string? Renamed(Schema old, Schema current)
    {
        List<EnumValue> before = SchemaShape.EnumValues(old);
        return SchemaShape
            .EnumValues(current)
            .Where(value => before.Any(other => other.Value == value.Value && NameOf(other) != NameOf(value)))
            .Select(static value =>
                $"the value {Words.Quote(value.Value)} is now named {Words.Quote(NameOf(value))} in C#"
            )
            .FirstOrDefault();
    }

    private static string NameOf(EnumValue value) => value.Name ?? value.Value;

    private void Add(string value, string pointer, Schema current, Place place)
    {
        int index = current.Enum.ToList().FindIndex(other => other.Text == value);
        string own = index < 0 ? pointer : JsonPointer.Append(pointer, index);
        if (place.Direction == Direction.Read)
        {
            string change = $"the value {Words.Quote(value)} was added";
            comparison.Findings.Add(place.Part, own, ContractDiagnostics.ResponseWider, place.Start, change);
        }
        else
        {
            string text = $"Value {Words.Quote(value)} of {place.Text}";
            comparison.Findings.Add(place.Part, own, ContractDiagnostics.Added, text);
        }
    }

    private void Report(string pointer, Place place, string change) =>
        comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.ValuesChanged, place.Start, change);

    /// <summary>Returns the only values that are allowed, or nothing if all values of the type are.</summary>
    private static List<string> Values(Schema schema)
    {
        if (SchemaShape.Of(schema) == ShapeKind.Enum)
        {
            return [.. SchemaShape.EnumValues(schema).Select(static value => value.Value)];
        }

        List<JsonValue> values = [.. schema.Enum.Where(static value => value.Kind != JsonValueKind.Null)];
        bool areBooleans = values.TrueForAll(static value => value.Kind == JsonValueKind.Boolean);
        List<string> texts = [.. values.Select(static value => value.Text).Distinct()];
        return areBooleans && texts.Count == 2 ? [] : texts;
    }

    private static string Show(IEnumerable<string> values) => Words.List([.. values.Select(Words.Quote)]);

    private static string Verb(List<string> values) => values.Count == 1 ? "is" : "are";
}
