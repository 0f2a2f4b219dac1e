using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Recognizes test projects, in which keys are usually invented.</summary>
internal static class TestProject
{
    private static readonly string[] Frameworks =
    [
        "xunit.core",
        "xunit.v3.core",
        "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework",
        "TUnit.Core",
    ];

    public static bool Is(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static name =>
            Frameworks.Contains(name.Name, StringComparer.OrdinalIgnoreCase)
        );
}
