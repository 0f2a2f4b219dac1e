namespace RecordsImporter.Reading;

/// <summary>Defines how the rows of a file are read one after another.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>Gets the columns of the file that nothing is read from.</summary>
    IReadOnlyList<string> NotImported { get; }

    /// <summary>Reads the rows. Each is read when it is asked for; a blank line is not a row.</summary>
    /// <exception cref="StopException">The file cannot be read any further.</exception>
    IEnumerable<Row> Read();
}
