using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Defines the methods that create host and configuration builders, and those that are known to add no source.</summary>
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

    /// <summary>Determines whether a method creates a builder that reads the files of the project.</summary>
    public static bool IsCreator(IMethodSymbol method) =>
        method.IsStatic && Creators.Contains(method.ContainingType.Name) && Creations.Contains(method.Name);

    /// <summary>Determines whether a method does not configure anything.</summary>
    public static bool DoesNothing(string? method) => method is "WriteLine" || Creations.Contains(method);

    public static bool AddsNothing(string method) => Harmless.Contains(method);
}
