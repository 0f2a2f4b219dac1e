using System.Text;
using System.Text.Json;

namespace RecordsImporter.Reading;

/// <summary>Reads rows of JSON Lines: one object in each line, with the property names of the API.</summary>
internal sealed class JsonLinesRows(Stream stream, string idColumn) : IRowReader
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public IReadOnlyList<string> NotImported => [];

    public IEnumerable<Row> Read()
    {
        long number = 0;
        var lines = new LineReader(stream);
        while (lines.MoveNext())
        {
            if (!lines.IsBlank)
            {
                yield return ToRow(lines.Current, ++number, lines.Number);
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private Row ToRow(ReadOnlyMemory<byte>? line, long number, long lineNumber)
    {
        if (line is not { } json)
        {
            return Refuse($"the line is longer than {LineReader.LongestLine} bytes");
        }

        try
        {
            Strict.GetCharCount(json.Span);
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ToRow(document.RootElement, number, lineNumber)
                : Refuse("the line is not a JSON object");
        }
        catch (JsonException fault)
        {
            return Refuse($"the line is not valid JSON, at byte {fault.BytePositionInLine + 1}");
        }
        catch (DecoderFallbackException)
        {
            return Refuse("the line is not valid UTF-8");
        }

        Row Refuse(string reason) => new(number, lineNumber, Id: null, Record: null, reason);
    }

    private Row ToRow(JsonElement item, long number, long line)
    {
        var (id, idFault) = Text(item, idColumn, JsonValueKind.String);
        var (scheduleAt, scheduleFault) = Text(item, RecordFields.ScheduleAtName, JsonValueKind.String);
        var (priority, priorityFault) = Text(item, RecordFields.PriorityName, JsonValueKind.String);
        var (rank, rankFault) = Text(item, RecordFields.RankName, JsonValueKind.Number);
        return (idFault ?? scheduleFault ?? priorityFault ?? rankFault) is { } fault
            ? new Row(number, line, id, Record: null, fault)
            : new RecordFields(id, scheduleAt, priority, rank).ToRow(number, line);
    }

    private static (string? Value, string? Fault) Text(JsonElement item, string name, JsonValueKind kind) =>
        item.TryGetProperty(name, out var value) switch
        {
            false => default,
            true when value.ValueKind == JsonValueKind.Null => default,
            true when value.ValueKind != kind => (null, $"{name} is not a {kind.ToString().ToLowerInvariant()}"),
            true when kind == JsonValueKind.Number => (value.GetRawText(), null),
            true => (Unescape(value), null),
        };

    /// <summary>
    /// Unescapes a string. A lone surrogate such as <c>\ud800</c> is valid JSON but not valid text; it is replaced by U+FFFD, which
    /// identifiers cannot contain.
    /// </summary>
    private static string Unescape(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
