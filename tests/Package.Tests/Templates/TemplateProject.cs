using CampaignsGen.Package.Tests.Packing;

namespace CampaignsGen.Package.Tests.Templates;

/// <summary>A project that <c>dotnet new</c> made of a template of the packed package, built without a warning.</summary>
internal sealed class TemplateProject
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private TemplateProject(string folder, string framework)
    {
        Folder = folder;
        Framework = framework;
    }

    internal string Folder { get; }

    private string Framework { get; }

    private string Name => Path.GetFileName(Folder);

    /// <summary>The templates are installed into a folder of this run and not for the user.</summary>
    private static async Task<string> HiveAsync() => Path.Combine((await PackedPackages.GetAsync()).Root, "hive");

    internal static async Task<TemplateProject> CreateAsync(string template, string name, string framework = "net10.0")
    {
        await Installed.Value;
        string folder = Path.Combine((await PackedPackages.GetAsync()).Root, name);
        string[] options = ["--name", name, "--output", folder, "--framework", framework, "--no-update-check"];
        (await NewAsync([template, .. options])).ShouldSucceed();
        var project = new TemplateProject(folder, framework);
        (await project.RunDotNetAsync("build", "-warnaserror")).ShouldSucceed();
        return project;
    }

    /// <summary>Runs a command of <c>dotnet</c> in the folder of the project.</summary>
    internal Task<ProcessResult> RunDotNetAsync(string command, params string[] arguments) =>
        Processes.DotNetAsync(Folder, [command, "--nologo", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>Runs what was built to its end.</summary>
    internal Task<ProcessResult> RunAsync() => Processes.DotNetAsync(Folder, Program);

    /// <summary>Starts what was built; the caller ends it.</summary>
    internal System.Diagnostics.Process Start(params (string Name, string Value)[] environment) =>
        Processes.Start(
            Processes.DotNet,
            Folder,
            environment.ToDictionary(pair => pair.Name, pair => pair.Value),
            Program
        );

    private string Program => Path.Combine(Folder, "bin", "Debug", Framework, Name + ".dll");

    private static async Task InstallAsync()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        string package = Path.Combine(packages.Feed, $"{PackedPackages.TemplatesId}.{packages.Version}.nupkg");
        (await NewAsync("install", package)).ShouldSucceed();
    }

    private static async Task<ProcessResult> NewAsync(params string[] arguments) =>
        await Processes.DotNetAsync(
            (await PackedPackages.GetAsync()).Root,
            ["new", .. arguments, "--debug:custom-hive", await HiveAsync()]
        );
}
