using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>What builds hosts and configurations, and what is known to add no source to them.</summary>
internal static class HostBuilders
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "ConfigurationBuilder",
        "ConfigurationManager",
        "FunctionsApplicationBuilder",
        "HostApplicationBuilder",
        "HostBuilder",
        "IConfigurationBuilder",
        "IConfigurationManager",
        "IHostApplicationBuilder",
        "IHostBuilder",
        "IWebHostBuilder",
        "MauiAppBuilder",
        "WebApplicationBuilder",
        "WebAssemblyHostBuilder",
    };

    private static readonly string[] Creators = ["Host", "WebApplication", "WebHost", "WebAssemblyHostBuilder"];

    private static readonly string[] Creations =
    [
        "CreateApplicationBuilder",
        "CreateBuilder",
        "CreateDefault",
        "CreateDefaultBuilder",
        "CreateSlimBuilder",
    ];

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "AsEnumerable",
        "Bind",
        "Build",
        "CaptureStartupErrors",
        "Configure",
        "ConfigureContainer",
        "ConfigureHostOptions",
        "ConfigureHttpsDefaults",
        "ConfigureKestrel",
        "ConfigureLogging",
        "ConfigureMetrics",
        "ConfigureServices",
        "ConfigureWebHost",
        "ConfigureWebHostDefaults",
        "Equals",
        "Exists",
        "Get",
        "GetChildren",
        "GetConnectionString",
        "GetDebugView",
        "GetHashCode",
        "GetReloadToken",
        "GetRequiredSection",
        "GetSection",
        "GetType",
        "GetValue",
        "PreferHostingUrls",
        "Reload",
        "Run",
        "RunAsync",
        "RunConsoleAsync",
        "Start",
        "StartAsync",
        "ToString",
        "UseConsoleLifetime",
        "UseDefaultServiceProvider",
        "UseEnvironment",
        "UseHttpSys",
        "UseIIS",
        "UseIISIntegration",
        "UseKestrel",
        "UseKestrelCore",
        "UseKestrelHttpsConfiguration",
        "UseNLog",
        "UseQuic",
        "UseSentry",
        "UseSerilog",
        "UseServiceProviderFactory",
        "UseShutdownTimeout",
        "UseSockets",
        "UseStartup",
        "UseStaticWebAssets",
        "UseSystemd",
        "UseUrls",
        "UseWebRoot",
        "UseWindowsService",
    };

    public static bool Are(ITypeSymbol? type) =>
        type is not null
        && (Types.Contains(type.Name) || type.AllInterfaces.Any(static one => Types.Contains(one.Name)));

    public static bool AreConfiguration(ITypeSymbol? type) =>
        type is not null
        && (type.Name == "IConfiguration" || type.AllInterfaces.Any(static one => one.Name == "IConfiguration"));

    /// <summary>Whether a method makes a builder that reads the files of the project.</summary>
    public static bool IsCreator(IMethodSymbol method) =>
        method.IsStatic && Creators.Contains(method.ContainingType.Name) && Creations.Contains(method.Name);

    /// <summary>Whether a call stands in code that configures nothing.</summary>
    public static bool DoesNothing(string? method) => method is "WriteLine" || Creations.Contains(method);

    public static bool AddsNothing(string method) => Harmless.Contains(method);
}
