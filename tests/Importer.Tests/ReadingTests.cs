using System.Text;
using Acme.Campaigns;
using RecordsImporter;
using RecordsImporter.Reading;

namespace Importer.Tests;

/// <summary>What is read of a file, row by row, with the lines at which the rows begin.</summary>
public class ReadingTests
{
    [Fact]
    public void A_row_has_its_fields_and_empty_ones_are_left_out()
    {
        var rows = Csv("crmRecordId,scheduleAt,priority,rank\nC-1,2026-03-02T10:00:00+01:00,low,1.5\nC-2,,,\n");
        Assert.Equal(
            new AddRecordRequest
            {
                CrmRecordId = "C-1",
                ScheduleAt = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1)),
                Priority = RecordPriority.Low,
                Rank = 1.5,
            },
            rows[0].Record
        );
        Assert.Equal(new AddRecordRequest { CrmRecordId = "C-2" }, rows[1].Record);
    }

    [Fact]
    public void Quotation_marks_separators_and_line_breaks_in_a_field_are_part_of_it()
    {
        var rows = Csv("name,crmRecordId\n\"Hopper,\nGrace\",\"C-\"\"1\"\"\"\nAda,C-2\n");
        Assert.Equal(["C-\"1\"", "C-2"], rows.Select(row => row.Id));
        Assert.Equal([2L, 4L], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a;crmRecordId\r\n1;C-1\r\n")]
    [InlineData("a\tcrmRecordId\n1\tC-1")]
    [InlineData("\uFEFFcrmRecordId,a\nC-1,1\n")]
    [InlineData("CRMRECORDID\n\nC-1\n\n")]
    public void Separators_line_ends_a_byte_order_mark_and_blank_lines_are_understood(string text)
    {
        var row = Assert.Single(Csv(text));
        Assert.Equal("C-1", row.Record?.CrmRecordId);
    }

    [Fact]
    public void A_file_in_UTF16_is_known_by_its_mark()
    {
        using var stream = new MemoryStream([
            .. Encoding.Unicode.GetPreamble(),
            .. Encoding.Unicode.GetBytes("crmRecordId\nC-é\n"),
        ]);
        using var csv = new CsvRows(stream, "crmRecordId");
        Assert.Equal("C-é", Assert.Single(csv.Read()).Id);
    }

    [Theory]
    [InlineData("C-1", "the row has 1 fields; the header has 4")]
    [InlineData("C-1,,,,", "the row has 5 fields; the header has 4")]
    [InlineData(" ,,,1", "crmRecordId is missing or blank")]
    [InlineData("123456789012345678901234567890123,,,", "crmRecordId has 33 characters; at most 32 are permitted")]
    [InlineData("C\uFFFD,,,", "crmRecordId is not valid UTF-8")]
    [InlineData("C-1,2026-03-02T10:00:00,,", "scheduleAt '2026-03-02T10:00:00' is not an ISO 8601 time with an offset")]
    [InlineData("C-1,,URGENT,", "priority 'URGENT' is not HIGH, MEDIUM or LOW")]
    [InlineData("C-1,,,1e400", "rank '1e400' is not a number")]
    [InlineData("C-1,,,NaN", "rank 'NaN' is not a number")]
    public void A_row_that_cannot_be_sent_has_its_line_and_the_reason(string line, string reason)
    {
        var rows = Csv($"crmRecordId,scheduleAt,priority,rank\nC-0,,,\n{line}\nC-2,,,\n");
        Assert.Equal((2, 3, reason), (rows[1].Number, rows[1].Line, rows[1].Reason));
        Assert.Null(rows[1].Record);
        Assert.NotNull(rows[2].Record);
    }

    [Theory]
    [InlineData("", "has no column 'crmRecordId'")]
    [InlineData("id,name\n1,Ada\n", "Its columns are: id, name")]
    [InlineData("crmRecordId,name,NAME\n1,Ada,B\n", "cannot be read as CSV")]
    public void A_header_that_is_not_usable_ends_the_run(string text, string message)
    {
        var end = Assert.Throws<StopException>(() => Csv(text));
        Assert.Equal(ExitCode.NotUsable, end.Code);
        Assert.Contains(message, end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_one_faulty_row()
    {
        var rows = Csv("crmRecordId,name\nC-1,Ada\nC-2,\"Grace\nC-3,Alan\nC-4,Kay\n");
        Assert.Equal("C-1", rows[0].Record?.CrmRecordId);
        Assert.Equal((2, 3), (rows.Count, rows[1].Line));
    }

    [Fact]
    public void Columns_that_are_not_sent_are_named()
    {
        using var stream = Stream("name,crmRecordId,phone,rank\n");
        using var csv = new CsvRows(stream, "crmRecordId");
        Assert.Equal(["name", "phone"], csv.NotImported);
    }

    [Fact]
    public void A_line_of_JSON_is_a_row()
    {
        var rows = JsonLines(
            """
            {"crmRecordId":"C-1","scheduleAt":"2026-03-02T10:00:00.5Z","priority":"LOW","rank":-2e1,"name":"Ada"}

            {"crmRecordId":"C-\u00e9","rank":null}
            """
        );
        Assert.Equal([("C-1", 1L, 1L), ("C-é", 2L, 3L)], rows.Select(row => (row.Id!, row.Number, row.Line)));
        Assert.Equal(-20, rows[0].Record?.Rank);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, 500, TimeSpan.Zero), rows[0].Record?.ScheduleAt);
        Assert.Null(rows[1].Record?.Rank);
    }

    [Theory]
    [InlineData("[1]", "the line is not a JSON object")]
    [InlineData("""{"crmRecordId":}""", "the line is not valid JSON, at byte 16")]
    [InlineData("""{"crmRecordId":1}""", "crmRecordId is not a string")]
    [InlineData("""{"crmRecordId":"a","rank":"1"}""", "rank is not a number")]
    [InlineData("""{"crmRecordId":"a","crmRecordId":"b"}""", "the line is not valid JSON")]
    [InlineData("""{"crmRecordId":"\ud800"}""", "crmRecordId is not valid UTF-8")]
    [InlineData("{}", "crmRecordId is missing or blank")]
    public void A_line_that_cannot_be_sent_has_its_number_and_the_reason(string line, string reason)
    {
        var rows = JsonLines(
            $$"""
            {"crmRecordId":"C-0"}
            {{line}}
            {"crmRecordId":"C-2"}
            """
        );
        Assert.StartsWith(reason, rows[1].Reason, StringComparison.Ordinal);
        Assert.Equal((3, 2L, "C-2"), (rows.Count, rows[1].Line, rows[2].Record?.CrmRecordId));
    }

    [Fact]
    public void Bytes_that_are_not_text_and_a_line_without_end_are_refused()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetPreamble(),
            .. "{\"crmRecordId\":\"C-1\"}\r\n"u8,
            .. "{\"crmRecordId\":\""u8,
            0xFF,
            .. "\"}\n"u8,
            .. Enumerable.Repeat((byte)'x', LineReader.LongestLine * 3),
            .. "\n{\"crmRecordId\":\"C-4\"}"u8,
        ];
        using var rows = new JsonLinesRows(new MemoryStream(bytes), "crmRecordId");
        Assert.Equal(
            [null, "the line is not valid UTF-8", "the line is longer than 1048576 bytes", null],
            rows.Read().Select(row => row.Reason)
        );
    }

    [Fact]
    public void A_batch_has_an_identifier_once_and_faulty_rows_do_not_count()
    {
        var rows = Csv("crmRecordId\na\nb\na\n\" \"\nc\nd\na\n");
        var batches = Batches.Cut(rows, size: 3).ToList();
        Assert.Equal([5, 2], batches.Select(batch => batch.Count));
        Assert.Equal("the same crmRecordId as in line 2", batches[0][2].Reason);
        Assert.All(batches[1], row => Assert.NotNull(row.Record));
    }

    [Fact]
    public void A_file_of_faulty_rows_is_cut_as_well()
    {
        var rows = Csv($"crmRecordId\n{string.Concat(Enumerable.Repeat("\" \"\n", 2500))}");
        Assert.Equal([1000, 1000, 500], Batches.Cut(rows, size: 100).Select(batch => batch.Count));
    }

    private static List<Row> Csv(string text)
    {
        using var stream = Stream(text);
        using var csv = new CsvRows(stream, "crmRecordId");
        return [.. csv.Read()];
    }

    private static List<Row> JsonLines(string text)
    {
        using var rows = new JsonLinesRows(Stream(text), "crmRecordId");
        return [.. rows.Read()];
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
