using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TestKit;
using Xunit;

namespace Compile.Tests;

/// <summary>Makes a client of every real document that is at hand, and compiles it.</summary>
public partial class CorpusTests
{
    private const string Head = """
        # Real documents, compiled

        Written by `UPDATE_SNAPSHOTS=1 dotnet test tests/Compile.Tests` and checked by each run, but for the milliseconds: every
        document gives a client that compiles without an error or a warning, for net10.0 with the analyzers for trimming and
        compiling ahead of time, and for net8.0 as C# 12; each operation is emitted or named by a warning. *Operations* counts
        those of the document, *emitted* those of the client, *schemas* those with a name, *typed* those of them that hold
        nothing that is raw JSON for want of a type.

        Each client is then put to work on a stub. *Constructed* says whether it could be with the document's own defaults; with
        an address, where the document does not say where its server is. Every operation is called with little and with much:
        *sent* counts those whose requests are what the document and the arguments say, *read* those whose answers, made from
        the declared schemas, were read and are the same when they are written again. `ExecutionExcuses` lists the rest, with
        reasons.

        At the end come the diagnostics by id, and how long the generator took on two busy cores.

        | document | operations | emitted | schemas | typed | constructed | sent | read | diagnostics | ms |
        |---|--:|--:|--:|--:|---|--:|--:|---|--:|

        """;

    /// <summary>Two at a time: the largest needs more than a gigabyte while it is compiled.</summary>
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task Every_document_gives_a_client_that_compiles()
    {
        ConcurrentBag<CompiledDocument> compiled = [await OwnAsync()];
        await Parallel.ForEachAsync(
            CorpusDocument.All,
            TwoAtATime,
            async (document, _) => compiled.Add(await CompileAsync(document))
        );

        List<string> faults =
        [
            .. compiled.SelectMany(static document => document.Faults).Order(StringComparer.Ordinal),
        ];
        Assert.All(
            compiled,
            static document =>
                Assert.True(
                    document.Emitted > 0 || document.Operations == 0 || document.Reported.Count > 0,
                    document.Name
                )
        );
        if (CorpusDocument.All.Count > 0)
        {
            CompiledDocument[] valid =
            [
                .. compiled.Where(static document => !CompiledDocument.IsInvalid(document.Name)),
            ];
            AssertShares(valid);
            AssertQuiet(valid);
            Snapshot.Verify(Table(compiled), "corpus.md", WithoutMilliseconds);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Of all valid documents: 99.5 of a hundred operations are emitted, and 99 of a hundred schemas have a type.</summary>
    private static void AssertShares(IReadOnlyList<CompiledDocument> valid)
    {
        int operations = valid.Sum(static document => document.Operations);
        int emitted = valid.Sum(static document => document.Emitted);
        int schemas = valid.Sum(static document => document.Schemas);
        int typed = valid.Sum(static document => document.Typed);
        Assert.True(emitted >= 0.995 * operations, $"{emitted} of {operations} operations");
        Assert.True(typed >= 0.99 * schemas, $"{typed} of {schemas} schemas");
    }

    /// <summary>Of good documents half get no warning, and nine of ten at most three.</summary>
    private static void AssertQuiet(IReadOnlyList<CompiledDocument> valid)
    {
        int[] warnings = [.. valid.Select(static document => document.Warnings).Order()];
        Assert.Equal(0, warnings[warnings.Length / 2]);
        Assert.True(warnings[warnings.Length * 9 / 10] <= 3, string.Join(' ', warnings));
    }

    private static string Table(IEnumerable<CompiledDocument> compiled)
    {
        IEnumerable<string> rows = compiled
            .OrderBy(static document => document.Name, StringComparer.Ordinal)
            .Select(static document => document.Row() + "\n");
        return Head + string.Concat(rows);
    }

    private static string WithoutMilliseconds(string table) => Milliseconds().Replace(table, "|");

    [GeneratedRegex(@"\| \d+ \|$", RegexOptions.Multiline)]
    private static partial Regex Milliseconds();

    private static Task<CompiledDocument> OwnAsync()
    {
        TestDocument document = TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"));
        return CompiledDocument.OfAsync("spec/campaigns.v1.yaml", null, [document]);
    }

    private static Task<CompiledDocument> CompileAsync(CorpusDocument document) =>
        CompiledDocument.OfAsync(document.Name, document.Operations, document.Files());
}
