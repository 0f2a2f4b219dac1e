using System.Reflection;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Provides the version of the tool, which is that of the packages.</summary>
internal static class ToolVersion
{
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
