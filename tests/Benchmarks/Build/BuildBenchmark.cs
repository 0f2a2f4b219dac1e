using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>What a client costs in a build.</summary>
internal static class BuildBenchmark
{
    public static void Run(string command)
    {
        using var feed = new PackedFeed();
        feed.Fill();
        List<Table> compilations = [];
        List<Table> codes = [];
        foreach (BuildDocument document in BuildDocument.Real)
        {
            IReadOnlyList<MadeClient> clients = Makers.Make(document, feed.Root);
            compilations.Add(CscTable.Of(feed.Root, document, clients));
            codes.Add(CodeTable.Of(document, clients));
        }

        Results.Write(
            "build.md",
            "In the build",
            command,
            How(feed.Root),
            [.. compilations, .. StageTables.Run(), MemoryTable.Run(), AnalysisTable.Run(), .. codes]
        );
    }

    private static string How(string folder)
    {
        string sdk = ChildProcess.Run(ChildProcess.DotNet, folder, ["--version"]).Output.Trim();
        string versions = string.Join(", ", [$"SDK {sdk}", .. RivalTool.All.Select(static tool => tool.Versioned)]);
        string rivals = RivalTool.All.Count == 0 ? " Without -p:Rivals=true there are no rivals." : "";
        return $"{versions}. Times are the 25th percentile of rounds in which all take turns in random order."
            + rivals
            + BuildDocument.Missing;
    }
}
