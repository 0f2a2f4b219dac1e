using System.Text.Json;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Evaluates projects with MSBuild. Nothing is restored or built.</summary>
internal static class ProjectEvaluation
{
    private const string Package = "CampaignsGen";

    private static readonly string[] Questions =
    [
        "-getItem:OpenApiClient,AdditionalFiles,PackageReference,EditorConfigFiles",
        "-getProperty:RootNamespace,NoWarn,TreatWarningsAsErrors,WarningsAsErrors,WarningsNotAsErrors,TargetFramework,TargetFrameworks,UsesCampaignsGen,DirectoryPackagesPropsPath",
    ];

    /// <summary>Evaluates a project. If it has several target frameworks, the first one is used.</summary>
    /// <exception cref="ToolException">MSBuild cannot evaluate it.</exception>
    public static async Task<ClientProject> OfAsync(string project, CancellationToken cancellationToken)
    {
        Evaluated outer = await EvaluateAsync(project, [], cancellationToken);
        string first = outer.Property("TargetFrameworks").Split(';', StringSplitOptions.TrimEntries)[0];
        Evaluated evaluated =
            first.Length > 0 && outer.Property("TargetFramework").Length == 0
                ? await EvaluateAsync(project, [$"-p:TargetFramework={first}"], cancellationToken)
                : outer;
        return ProjectOf(project, evaluated);
    }

    private static async Task<Evaluated> EvaluateAsync(
        string project,
        string[] properties,
        CancellationToken cancellationToken
    )
    {
        DotNetResult result = await DotNet.RunAsync(
            Path.GetDirectoryName(project)!,
            ["msbuild", project, "-nologo", .. Questions, .. properties],
            cancellationToken
        );
        try
        {
            if (result.ExitCode == 0)
            {
                return new Evaluated(JsonDocument.Parse(result.Output).RootElement);
            }
        }
        catch (JsonException)
        {
            // An SDK that does not support these options builds the project instead.
            throw new ToolException(
                $"MSBuild did not evaluate '{project}'. The tool needs the .NET SDK 8.0.200 or later; 'dotnet --version' shows which one is used."
            );
        }

        throw new ToolException($"MSBuild cannot evaluate '{project}': {result.Reason}");
    }

    private static ClientProject ProjectOf(string project, Evaluated evaluated) =>
        new(project, evaluated.Property("RootNamespace"))
        {
            Clients = [.. evaluated.Items("OpenApiClient").Select(ItemOf)],
            Documents = Paths(evaluated, "AdditionalFiles"),
            ConfigFiles = Paths(evaluated, "EditorConfigFiles"),
            Warnings = new WarningSettings(
                evaluated.IsTrue("TreatWarningsAsErrors"),
                WarningSettings.Ids(evaluated.Property("NoWarn")),
                WarningSettings.Ids(evaluated.Property("WarningsAsErrors")),
                WarningSettings.Ids(evaluated.Property("WarningsNotAsErrors"))
            ),
            CentralPackages = evaluated.Property("DirectoryPackagesPropsPath") is { Length: > 0 } central
                ? central
                : null,
            HasPackage =
                evaluated.IsTrue("UsesCampaignsGen")
                || evaluated.Items("PackageReference").Any(static item => Text(item, "Identity") == Package),
        };

    private static ClientItemText ItemOf(JsonElement item) =>
        new(Text(item, "Identity"), Text(item, "FullPath"), name => Text(item, name));

    private static IReadOnlyList<string> Paths(Evaluated evaluated, string name) =>
        [.. evaluated.Items(name).Select(static item => Text(item, "FullPath")).Distinct()];

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetString()!.Trim() : "";

    /// <summary>Represents the output of MSBuild.</summary>
    private sealed record Evaluated(JsonElement Root)
    {
        public string Property(string name) => Text(Root.GetProperty("Properties"), name);

        public bool IsTrue(string name) => Property(name).Equals("true", StringComparison.OrdinalIgnoreCase);

        public JsonElement.ArrayEnumerator Items(string name) =>
            Root.GetProperty("Items").GetProperty(name).EnumerateArray();
    }
}
