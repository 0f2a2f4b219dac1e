using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>Represents what a request came to.</summary>
internal abstract record Answer
{
    /// <summary>All of its rows were added.</summary>
    internal sealed record Added : Answer;

    /// <summary>Nothing was added, because the campaign has one of the rows.</summary>
    /// <param name="Named">The row that the response names, or <see langword="null"/> if it names none.</param>
    internal sealed record Duplicate(Row? Named) : Answer;

    /// <summary>Nothing was added, because rows are not valid.</summary>
    /// <param name="Rows">The rows that the response names, with the reason.</param>
    /// <param name="Detail">What the response says of the whole request.</param>
    internal sealed record Invalid(IReadOnlyList<RefusedRow> Rows, string Detail) : Answer;

    /// <summary>Nothing was added, and the same request may succeed later.</summary>
    internal sealed record NotNow(string Why, TimeSpan? RetryAfter = null) : Answer;

    /// <summary>Nobody knows whether the rows were added.</summary>
    internal sealed record Unknown(string Why, TimeSpan? RetryAfter = null) : Answer;

    /// <summary>Nothing was added, and a later request will not succeed either.</summary>
    internal sealed record Never(ExitCode Code, string Why) : Answer;
}
