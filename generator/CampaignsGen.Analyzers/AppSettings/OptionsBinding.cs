using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Represents a call that binds a section to options without registering a client: <c>Configure&lt;T&gt;</c>, <c>Bind</c>, <c>BindConfiguration</c>, <c>Get&lt;T&gt;</c>.</summary>
/// <param name="Settings">The client of the options.</param>
/// <param name="Configuration">The configuration that is bound, or null for the whole configuration.</param>
/// <param name="Key">The path of the section in the configuration, or null for the configuration itself.</param>
internal sealed record OptionsBinding(ClientSettings Settings, IOperation? Configuration, IOperation? Key)
{
    private static readonly string[] Methods = ["Bind", "BindConfiguration", "Configure", "Get"];

    public static bool IsNamedSo(string method) => Methods.Contains(method);

    public static OptionsBinding? Of(IInvocationOperation call, RuntimeTypes types)
    {
        if (OptionsOf(call, types) is not { } settings)
        {
            return null;
        }

        IOperation? configuration = call
            .Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "IConfiguration")
            ?.Value;
        IOperation? key = call
            .Arguments.FirstOrDefault(static argument =>
                argument is { Parameter: { Type.SpecialType: SpecialType.System_String, Name: not "name" } }
            )
            ?.Value;
        return configuration is null && key is null ? null : new OptionsBinding(settings, configuration, key);
    }

    /// <summary>Returns the client of the options, from the type argument of the method or of the options builder, or from an argument.</summary>
    private static ClientSettings? OptionsOf(IInvocationOperation call, RuntimeTypes types) =>
        call
            .TargetMethod.TypeArguments.Concat(
                call.Arguments.Select(static argument => Values.Strip(argument.Value).Type)
                    .OfType<INamedTypeSymbol>()
                    .SelectMany(static type => type.TypeArguments.Append(type))
            )
            .Select(types.SettingsOf)
            .FirstOrDefault(static settings => settings is not null);
}
