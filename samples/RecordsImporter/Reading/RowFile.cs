using System.Globalization;
using System.Security.Cryptography;
using RecordsImporter.Settings;

namespace RecordsImporter.Reading;

/// <summary>Represents the file that is imported: its identity, the progress of reading it, and its rows.</summary>
internal sealed class RowFile : IDisposable
{
    private readonly FileStream stream;
    private readonly IRowReader reader;

    private RowFile(FileStream stream, string sha256, ImportOptions options)
    {
        this.stream = stream;
        Sha256 = sha256;
        reader =
            options.Format == FileFormat.Csv
                ? new CsvRows(stream, options.IdColumn)
                : new JsonLinesRows(stream, options.IdColumn);
    }

    /// <summary>Gets the hash of the whole content, because a changed file is another import.</summary>
    internal string Sha256 { get; }

    internal long Length => stream.Length;

    /// <summary>Gets the portion of the file that has been read, from 0 to 1.</summary>
    internal double Share => Length == 0 ? 1 : (double)stream.Position / Length;

    internal IReadOnlyList<string> NotImported => reader.NotImported;

    /// <exception cref="StopException">The file does not exist, cannot be read, or has no column for the identifier.</exception>
    internal static RowFile Open(ImportOptions options)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(options.File, FileMode.Open, FileAccess.Read, FileShare.Read);
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            stream.Position = 0;
            return new RowFile(stream, sha256, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            throw new StopException(ExitCode.NotUsable, $"The file '{options.File}' cannot be read: {fault.Message}");
        }
        catch (StopException)
        {
            stream?.Dispose();
            throw;
        }
    }

    internal IEnumerable<Row> Rows() => reader.Read();

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(stream.Name)} ({Length:N0} bytes)");
}
