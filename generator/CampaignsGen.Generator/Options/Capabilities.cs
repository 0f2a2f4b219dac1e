using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CampaignsGen.Generator.Options;

/// <summary>Provides the facts about the project on which the generated code depends.</summary>
/// <param name="LanguageVersion">The version of C#, in the format of <c>LangVersion</c>.</param>
/// <param name="IsLanguageNewEnough">Whether the version supports the generated code.</param>
/// <param name="HasRuntime">Whether the runtime package is referenced.</param>
/// <param name="HasResilience">
/// Whether Microsoft.Extensions.Http.Resilience is referenced in a version that passes the request to its predicates.
/// </param>
internal sealed record Capabilities(
    string LanguageVersion,
    bool IsLanguageNewEnough,
    bool HasRuntime,
    bool HasResilience
)
{
    public static Capabilities Of(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        return new Capabilities(
            version.ToDisplayString(),
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12,
            Has(compilation, "CampaignsGen.Runtime.ApiTransport"),
            Has(compilation, "Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions")
                && Has(compilation, "Polly.HttpResilienceContextExtensions")
        );
    }

    private static bool Has(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is not null;
}
