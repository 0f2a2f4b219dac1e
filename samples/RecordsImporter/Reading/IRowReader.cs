namespace RecordsImporter.Reading;

/// <summary>Defines a reader for the rows of a file.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>Gets the columns of the file that are not imported.</summary>
    IReadOnlyList<string> NotImported { get; }

    /// <summary>Reads the rows on demand. Blank lines are not rows.</summary>
    /// <exception cref="StopException">The file cannot be read any further.</exception>
    IEnumerable<Row> Read();
}
