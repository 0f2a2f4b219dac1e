namespace Benchmarks.Measuring;

/// <summary>A table of a results page: the first column names, the others hold figures.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The headings of the figures.</param>
/// <param name="Rows">Each with its name and as many figures as there are columns; an empty one was not measured.</param>
internal sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>What has to be known to read it.</summary>
    public string Note { get; init; } = "";
}

internal sealed record TableRow(string Name, params IReadOnlyList<string> Figures);
