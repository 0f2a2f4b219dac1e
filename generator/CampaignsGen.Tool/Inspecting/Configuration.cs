using CampaignsGen.Tool.Failures;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Reads the <c>.editorconfig</c> and <c>.globalconfig</c> files of a project, as the compiler does.</summary>
internal static class Configuration
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static AnalyzerConfigSet Of(IReadOnlyList<string> files) =>
        AnalyzerConfigSet.Create(files.Select(Read).ToList());

    private static AnalyzerConfig Read(string path)
    {
        try
        {
            return AnalyzerConfig.Parse(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw FileFailure.Read(path, exception);
        }
    }
}
