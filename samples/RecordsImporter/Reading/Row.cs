using Acme.Campaigns;

namespace RecordsImporter.Reading;

/// <summary>Represents one row of the file: a record to add, or the reason why there is none.</summary>
/// <param name="Number">The one-based number of the row, without the header and blank lines.</param>
/// <param name="Line">The one-based line at which the row begins.</param>
/// <param name="Id">The row's <c>crmRecordId</c>, or <see langword="null"/> if it has none.</param>
/// <param name="Record">The record, or <see langword="null"/> if the row cannot be sent.</param>
/// <param name="Reason">The reason why the row cannot be sent, or <see langword="null"/> if it can.</param>
internal sealed record Row(long Number, long Line, string? Id, AddRecordRequest? Record, string? Reason)
{
    internal RefusedRow Refuse(string reason) => new(Number, Line, Id, reason);
}

/// <summary>Represents a row that was not added, for the journal and the report.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Line">The line at which the row begins.</param>
/// <param name="Id">The row's <c>crmRecordId</c>, or <see langword="null"/> if it has none.</param>
/// <param name="Reason">The reason why it was not added.</param>
internal sealed record RefusedRow(long Row, long Line, string? Id, string Reason);
