using System.Text.Json.Serialization;
using RecordsImporter.Reading;

namespace RecordsImporter.Journals;

/// <summary>Represents one line of the journal. Exactly one property has a value.</summary>
internal sealed record JournalEntry
{
    /// <summary>Gets the identity of the import, which is the first line.</summary>
    public ImportIdentity? Import { get; init; }

    /// <summary>Gets the rows of a request that is about to be sent. If no result follows, it is unknown whether they were added.</summary>
    public string? Sending { get; init; }

    /// <summary>Gets the result of a request: its rows were added.</summary>
    public string? Added { get; init; }

    /// <summary>Gets the result of a request with one row: the campaign already contains it.</summary>
    public long? Present { get; init; }

    /// <summary>Gets the result of a request: the service rejected these rows and added none.</summary>
    public IReadOnlyList<RefusedRow>? Refused { get; init; }

    /// <summary>Gets the result of a request: nothing was added.</summary>
    public NothingAdded? Nothing { get; init; }

    /// <summary>Gets the end of a batch.</summary>
    public BatchEnd? End { get; init; }

    /// <summary>Gets the end of the file: the number of its rows.</summary>
    public long? Complete { get; init; }
}

/// <summary>Represents the identity of the import that a journal belongs to.</summary>
/// <param name="File">The name of the file, for display.</param>
/// <param name="Sha256">The hash of its content.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Service">The address of the service.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="IdColumn">The column that contains the identifiers.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="BatchSize">The number of records in a request, on which the batches depend.</param>
internal sealed record ImportIdentity(
    string File,
    string Sha256,
    string Tenant,
    string Service,
    Guid Campaign,
    string IdColumn,
    string Format,
    int BatchSize
);

/// <summary>Represents a response after which nothing was added.</summary>
/// <param name="Named">The row that a conflict reports as already in the campaign, or <see langword="null"/> if there is none.</param>
internal sealed record NothingAdded(long? Named = null);

/// <summary>Represents the end of a batch, with its counts.</summary>
/// <param name="Row">The last row of the batch.</param>
/// <param name="Added">The number of rows that a response confirmed.</param>
/// <param name="Recognized">The number of rows that a request without a response had added.</param>
/// <param name="Refused">The rejected rows that no earlier line lists.</param>
internal sealed record BatchEnd(long Row, long Added, long Recognized, IReadOnlyList<RefusedRow> Refused);

/// <summary>Provides the JSON serialization of the journal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class JournalJson : JsonSerializerContext;
