using System.Globalization;
using System.Text.RegularExpressions;
using CampaignsGen;
using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>
/// Determines the reason for a 400 or 409. The API uses one status code both for a record that already exists and for a state that does not
/// accept records, and its document and its description differ about which. The status code is therefore not sufficient, and the text is
/// used.
/// </summary>
internal static partial class Refusal
{
    private static readonly string[] NotYet = ["BUILDING", "STARTING"];
    private static readonly string[] Ended = ["COMPLETE", "DELETED"];

    internal static Answer Read(ApiException refusal, IReadOnlyList<Row> rows)
    {
        string detail = refusal.Problem?.ToString() ?? "";
        var errors = refusal.Problem?.Errors ?? [];
        bool isConflict = refusal is ConflictException;
        var named = errors
            .Select(error => (Row: RowOf(error, rows), error))
            .Where(pair => pair.Row is not null)
            .ToList();
        if (
            named.FirstOrDefault(pair => isConflict || SaysDuplicate($"{pair.error.Code} {pair.error.Message}")).Row is
            { } row
        )
        {
            return new Answer.Duplicate(row);
        }

        if (named.Count > 0)
        {
            return new Answer.Invalid([.. named.Select(pair => Refuse(pair.Row!, pair.error))], detail);
        }

        return ReadDetail(refusal, detail, rows, isConflict);
    }

    private static Answer ReadDetail(ApiException refusal, string detail, IReadOnlyList<Row> rows, bool isConflict)
    {
        if (rows.FirstOrDefault(row => IsQuoted(row, detail)) is { } quoted && (isConflict || SaysDuplicate(detail)))
        {
            return new Answer.Duplicate(quoted);
        }

        if (SaysDuplicate(detail) && rows.Any(IsState))
        {
            return new Answer.Duplicate(Named: null);
        }

        string bare = WithoutIds(detail, rows);
        if (isConflict && NotYet.Any(state => HasWord(bare, state)))
        {
            return new Answer.NotNow(detail);
        }

        if (isConflict && Ended.Any(state => HasWord(bare, state)))
        {
            return new Answer.Never(ExitCode.CampaignRefuses, refusal.Message);
        }

        return SaysDuplicate(detail) ? new Answer.Duplicate(Named: null)
            : isConflict ? new Answer.NotNow($"409 without a known reason: {detail}")
            : new Answer.Invalid([], detail);
    }

    /// <summary>Finds the row to whose position in the request a field refers: <c>records[3].crmRecordId</c>.</summary>
    private static Row? RowOf(ApiProblemError error, IReadOnlyList<Row> rows) =>
        Place().Match(error.Field ?? "") is { Success: true } place
        && int.TryParse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int index)
        && index < rows.Count
            ? rows[index]
            : null;

    private static RefusedRow Refuse(Row row, ApiProblemError error)
    {
        string field = (error.Field ?? "").Split('.')[^1];
        return row.Refuse($"{field} {error.Message ?? error.Code ?? "is not valid"}");
    }

    /// <summary>
    /// Determines whether the text quotes the identifier of a row. An identifier such as <c>1</c> is part of many texts, and one that is
    /// the name of a state must not hide the state.
    /// </summary>
    private static bool IsQuoted(Row row, string detail) =>
        !IsState(row)
        && (
            detail.Contains($"'{row.Id}'", StringComparison.Ordinal)
            || detail.Contains($"\"{row.Id}\"", StringComparison.Ordinal)
        );

    private static bool IsState(Row row) => NotYet.Concat(Ended).Contains(row.Id, StringComparer.Ordinal);

    /// <summary>Removes identifiers that look like a state, so that only the text of the service remains.</summary>
    private static string WithoutIds(string detail, IReadOnlyList<Row> rows) =>
        rows.Where(row => !IsState(row) && NotYet.Concat(Ended).Any(state => HasWord(row.Id!, state)))
            .Aggregate(detail, (text, row) => text.Replace(row.Id!, "", StringComparison.Ordinal));

    private static bool HasWord(string detail, string word) =>
        Regex.IsMatch(detail, $@"\b{word}\b", RegexOptions.CultureInvariant);

    private static bool SaysDuplicate(string text) => Repeated().IsMatch(text);

    [GeneratedRegex(@"\brecords[\[/.](\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"duplicate|\balready (has|have|had|in|exists?|contains?|present|added)\b|\bnot unique\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Repeated();
}
