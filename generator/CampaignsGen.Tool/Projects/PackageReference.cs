using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Adds the package to a project, with the version of the tool.</summary>
internal static class PackageReference
{
    private const string Package = "CampaignsGen";

    /// <summary>Runs <c>dotnet add package</c>, which supports central package management.</summary>
    /// <exception cref="ToolException">The package was not added.</exception>
    public static async Task AddAsync(ClientProject project, string version, CancellationToken cancellationToken)
    {
        DotNetResult result = await DotNet.RunAsync(
            project.Folder,
            ["add", project.File, "package", Package, "--version", version],
            cancellationToken
        );
        if (result.ExitCode != 0)
        {
            throw new ToolException(
                $"The package {Package} {version} was not added, and nothing was changed: {result.Reason.TrimEnd('.')}. To add the document without it, use --no-package."
            );
        }
    }
}
