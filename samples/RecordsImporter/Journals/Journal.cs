using System.Text.Json;
using RecordsImporter.Reading;

namespace RecordsImporter.Journals;

/// <summary>
/// Represents the record of what was sent and of the results, with one JSON object in each line. A line is written to the disk before
/// anything else happens, so that the next run can continue, wherever a run ends.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly List<JournalEntry> unfinished = [];

    private Journal(string path, FileStream file)
    {
        this.path = path;
        this.file = file;
    }

    /// <summary>Gets the totals of the completed batches.</summary>
    internal Tally Tally { get; private set; } = new();

    /// <summary>Gets a value indicating whether the whole file was imported.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Gets a value indicating whether an earlier run started the import.</summary>
    internal bool IsResumed { get; private set; }

    /// <summary>Gets the entries of the batch that is not complete.</summary>
    internal IReadOnlyList<JournalEntry> Unfinished => unfinished;

    /// <summary>Opens the journal of an import, or creates it.</summary>
    /// <exception cref="StopException">The journal belongs to another import, is damaged, or is in use.</exception>
    internal static Journal Open(string path, ImportIdentity identity)
    {
        var journal = new Journal(path, OpenFile(path));
        try
        {
            journal.Replay(identity);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Writes a line, and returns after it is on the disk.</summary>
    internal void Write(JournalEntry entry)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry);
        file.Write([.. json, (byte)'\n']);
        file.Flush(flushToDisk: true);
        Follow(entry);
    }

    /// <summary>Reads all rejected rows of the import, from the beginning.</summary>
    internal IEnumerable<RefusedRow> Refused() =>
        Entries().SelectMany(entry => entry.Refused ?? entry.End?.Refused ?? []);

    public void Dispose() => file.Dispose();

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StopException(
                ExitCode.JournalRefused,
                $"The journal '{path}' cannot be opened; another run may use it. {fault.Message}"
            );
        }
    }

    private void Replay(ImportIdentity identity)
    {
        ImportIdentity? found = null;
        foreach (var entry in Entries())
        {
            found ??= entry.Import ?? throw Damaged(1);
            Follow(entry);
        }

        IsResumed = found is not null;
        if (found is null)
        {
            Write(new JournalEntry { Import = identity });
        }
        else if (found != identity)
        {
            throw Foreign(found, identity);
        }
    }

    private void Follow(JournalEntry entry)
    {
        IsComplete |= entry.Complete is not null;
        if (entry.End is { } end)
        {
            Tally = Tally.With(end, unfinished);
            unfinished.Clear();
        }
        else if (entry.Import is null && entry.Complete is null)
        {
            unfinished.Add(entry);
        }
    }

    /// <summary>
    /// Reads the lines. If the process was killed while a line was written, nothing was done after it, so the partial line is removed.
    /// </summary>
    private IEnumerable<JournalEntry> Entries()
    {
        file.Position = 0;
        long whole = 0;
        var lines = new LineReader(file);
        while (lines.MoveNext())
        {
            var line = lines.Current ?? throw Damaged(lines.Number);
            if (whole + line.Length == file.Length)
            {
                file.SetLength(whole);
                break;
            }

            whole += line.Length + 1;
            yield return Read(line, lines.Number);
        }

        file.Position = file.Length;
    }

    private JournalEntry Read(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, JournalJson.Default.JournalEntry) ?? throw Damaged(number);
        }
        catch (JsonException)
        {
            throw Damaged(number);
        }
    }

    private StopException Damaged(long line) =>
        new(
            ExitCode.JournalRefused,
            $"The journal '{path}' is damaged at line {line}, so that it is not known what was added. "
                + "To continue, restore it; without it, rows that are already in the campaign are refused as such."
        );

    private StopException Foreign(ImportIdentity found, ImportIdentity identity)
    {
        string differences = string.Join(
            ", ",
            Parts(found).Zip(Parts(identity)).Where(pair => pair.First != pair.Second).Select(pair => pair.First)
        );
        return new StopException(
            ExitCode.JournalRefused,
            $"The journal '{path}' belongs to another import: {differences}. "
                + "To fix this, name another journal with --journal, or give the same file and options as before."
        );
    }

    private static string[] Parts(ImportIdentity import) =>
        [
            $"file '{import.File}'",
            $"content {import.Sha256[..Math.Min(12, import.Sha256.Length)]}…",
            $"tenant '{import.Tenant}'",
            $"service {import.Service}",
            $"campaign {import.Campaign}",
            $"column '{import.IdColumn}'",
            $"format {import.Format}",
            $"batches of {import.BatchSize}",
        ];
}
