using System.Collections.Concurrent;
using TestKit;
using Xunit;

namespace Compile.Tests;

/// <summary>Makes a client of every real document that is at hand, and compiles it.</summary>
public class CorpusTests
{
    private const string Head = """
        # Real documents, compiled

        Written by `UPDATE_SNAPSHOTS=1 dotnet test tests/Compile.Tests` and checked by each run: every document gives a client
        that compiles without an error or a warning, and each operation is emitted or named by a warning. *Operations* counts
        those of the document, *emitted* those of the client, *schemas* those with a name; then come the diagnostics by id.

        | document | operations | emitted | schemas | diagnostics |
        |---|--:|--:|--:|---|

        """;

    /// <summary>Two at a time: the largest needs more than a gigabyte while it is compiled.</summary>
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public void Every_document_gives_a_client_that_compiles()
    {
        ConcurrentBag<CompiledDocument> compiled = [Own()];
        Parallel.ForEach(
            Partitioner.Create([.. CorpusDocument.All], loadBalance: true),
            TwoAtATime,
            document => compiled.Add(Compile(document))
        );

        List<string> faults =
        [
            .. compiled.SelectMany(static document => document.Faults).Order(StringComparer.Ordinal),
        ];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.All(
            compiled,
            static document =>
                Assert.True(
                    document.Emitted > 0 || document.Operations == 0 || document.Reported.Count > 0,
                    document.Name
                )
        );
        string table =
            Head
            + string.Concat(
                compiled
                    .OrderBy(static document => document.Name, StringComparer.Ordinal)
                    .Select(static document => document.Row() + "\n")
            );
        if (CorpusDocument.All.Count > 0)
        {
            Snapshot.Verify(table, "corpus.md");
        }
    }

    private static CompiledDocument Own()
    {
        TestDocument document = TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"));
        return CompiledDocument.Of("spec/campaigns.v1.yaml", null, GeneratorRun.Project(), [document]);
    }

    private static CompiledDocument Compile(CorpusDocument document) =>
        CompiledDocument.Of(document.Name, document.Operations, GeneratorRun.Project(), document.Files());
}
