using System.Text.Json;
using TestKit;

namespace Benchmarks.Build;

/// <summary>A generator that runs as a tool before the build.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tool">Of the manifest in Rivals/.</param>
/// <param name="Packages">What its code stands on.</param>
/// <param name="Arguments">Its arguments for a document and a folder that it writes to.</param>
internal sealed record RivalTool(
    string Name,
    string Tool,
    IReadOnlyList<string> Packages,
    Func<string, string, IEnumerable<string>> Arguments
)
{
    /// <summary>What a rival may take for one step; what takes longer is left out.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly string Manifest = Path.Combine(
        RepositoryPaths.Root,
        "tests",
        "Benchmarks",
        "Rivals",
        ".config",
        "dotnet-tools.json"
    );

    private static readonly RivalTool NSwag = new(
        "NSwag",
        "nswag.consolecore",
        [],
        static (document, folder) =>
            [
                "nswag",
                "openapi2csclient",
                $"/input:{document}",
                $"/output:{Path.Combine(folder, "NSwag.cs")}",
                "/namespace:" + BuildDocument.Namespace,
                "/classname:" + BuildDocument.ClientName,
                "/JsonLibrary:SystemTextJson",
            ]
    );

    private static readonly RivalTool Kiota = new(
        "Kiota",
        "microsoft.openapi.kiota",
        [
            "Microsoft.Kiota.Abstractions",
            "Microsoft.Kiota.Http.HttpClientLibrary",
            "Microsoft.Kiota.Serialization.Form",
            "Microsoft.Kiota.Serialization.Json",
            "Microsoft.Kiota.Serialization.Multipart",
            "Microsoft.Kiota.Serialization.Text",
        ],
        static (document, folder) =>
            [
                "kiota",
                "generate",
                "-l",
                "CSharp",
                "-c",
                BuildDocument.ClientName,
                "-n",
                BuildDocument.Namespace,
                "-d",
                document,
                "-o",
                folder,
                "--log-level",
                "Error",
            ]
    );

    /// <summary>Those that are measured: none unless the build was told of them.</summary>
    public static IReadOnlyList<RivalTool> All { get; } =
#if RIVALS
    [NSwag, Kiota];
#else
    [];
#endif

    /// <summary>The name and the version that the manifest asks for.</summary>
    public string Versioned
    {
        get
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(Manifest));
            return $"{Name} {manifest.RootElement.GetProperty("tools").GetProperty(Tool).GetProperty("version").GetString()}";
        }
    }

    /// <summary>Runs the tool as a user does.</summary>
    /// <returns>What the whole process took; null where it failed, or took over two minutes.</returns>
    public TimeSpan? Generate(string document, string folder)
    {
        Directory.CreateDirectory(folder);
        string manifestFolder = Path.GetDirectoryName(Path.GetDirectoryName(Manifest)!)!;
        return
            ChildProcess.TryRun(
                ChildProcess.DotNet,
                manifestFolder,
                ["tool", "run", .. Arguments(document, folder)],
                Limit
            )
                is { ExitCode: 0 } result
            ? result.Time
            : null;
    }
}
