using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CampaignsGen.Generator.Options;

/// <summary>The little that emitted code depends on of the project around it.</summary>
/// <param name="LanguageVersion">The version of C#, as <c>LangVersion</c> says it.</param>
/// <param name="IsLanguageNewEnough">Whether emitted code compiles in it.</param>
/// <param name="HasRuntime">Whether the runtime package is referenced.</param>
internal sealed record Capabilities(string LanguageVersion, bool IsLanguageNewEnough, bool HasRuntime)
{
    public static Capabilities Of(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        bool hasRuntime = compilation.GetTypeByMetadataName("CampaignsGen.Runtime.ApiTransport") is not null;
        return new Capabilities(
            version.ToDisplayString(),
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12,
            hasRuntime
        );
    }
}
