using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TestKit;

namespace Benchmarks.Build;

/// <summary>What generators write for the same document, and how long that takes to write and to compile.</summary>
internal static class CodeTable
{
    public static Table Of(BuildDocument document, IReadOnlyList<MadeClient> clients)
    {
        (int warmUp, int rounds) = document == BuildDocument.Campaigns ? (10, 20) : (1, 3);
        MadeClient[] compiled = [.. clients.Where(static client => client.Time is not null && Compiles(client.Code))];
        Dictionary<MadeClient, List<double>> times = compiled.ToDictionary(
            static client => client,
            static _ => new List<double>()
        );
        Rounds.Run(warmUp, compiled, static client => Compile(client.Code));
        Rounds.Run(rounds, compiled, client => times[client].Add(Cost.Of(() => Compile(client.Code)).Milliseconds));
        return new Table(
            $"The code beside others', {document.Name}",
            ["generator's process, ms", .. Code.Columns, "parsed and compiled, ms"],
            [
                .. clients.Select(client => new TableRow(
                    client.Generator,
                    [
                        client.Time is { } time ? Figure.Whole(time.TotalMilliseconds) : "fails, or over two minutes",
                        .. client.Time is null ? Code.Columns.Select(static _ => "") : client.Code.Figures,
                        times.TryGetValue(client, out List<double>? all)
                            ? Figure.Of(Cost.Quartile(all))
                            : "does not compile",
                    ]
                )),
            ]
        )
        {
            Note =
                "The process of NSwag and of Kiota is their tool, that of CampaignsGen a fresh process with the compiler's "
                + "driver. Compiled warm and in this process, against the same references, into nothing.",
        };
    }

    private static bool Compiles(Code code) => Compile(code).Success;

    private static EmitResult Compile(Code code) =>
        GeneratorRun
            .Project()
            .AddReferences(RivalReferences)
            .AddSyntaxTrees(code.Files.AsParallel().AsOrdered().Select(static file => CSharpSyntaxTree.ParseText(file)))
            .Emit(Stream.Null);

    /// <summary>What the code of rivals stands on: all that is beside this program and that .NET does not have itself.</summary>
    private static MetadataReference[] RivalReferences { get; } =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(static path => IsOfRivals(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsOfRivals(string assembly) =>
        assembly.StartsWith("Microsoft.Kiota.", StringComparison.Ordinal) || assembly == "Std.UriTemplate";
}
