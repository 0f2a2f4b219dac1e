using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>Represents the result of a request.</summary>
internal abstract record Answer
{
    /// <summary>All of its rows were added.</summary>
    internal sealed record Added : Answer;

    /// <summary>Nothing was added, because the campaign already contains one of the rows.</summary>
    /// <param name="Named">The row that the response contains, or <see langword="null"/> if there is none.</param>
    internal sealed record Duplicate(Row? Named) : Answer;

    /// <summary>Nothing was added, because rows are invalid.</summary>
    /// <param name="Rows">The rows that the response lists, with the reasons.</param>
    /// <param name="Detail">The description of the whole request in the response.</param>
    internal sealed record Invalid(IReadOnlyList<RefusedRow> Rows, string Detail) : Answer;

    /// <summary>Nothing was added, but the same request can succeed later.</summary>
    internal sealed record NotNow(string Why, TimeSpan? RetryAfter = null) : Answer;

    /// <summary>It is unknown whether the rows were added.</summary>
    internal sealed record Unknown(string Why, TimeSpan? RetryAfter = null) : Answer;

    /// <summary>Nothing was added, and the same request cannot succeed later.</summary>
    internal sealed record Never(ExitCode Code, string Why) : Answer;
}
