namespace CampaignsGen.LocalServer;

/// <summary>Reads the options from the sample in the assembly, then the environment variables, then the command line.</summary>
internal static class LocalConfiguration
{
    private const string Section = "Campaigns";

    /// <summary>Reads only the sample, so that neither environment variables nor files affect a program that hosts the server.</summary>
    internal static IConfiguration Read() => Sample().Build();

    /// <summary>Reads the sample, and overrides it with the environment variables and the command line.</summary>
    internal static IConfiguration Read(string[] arguments) =>
        Sample().AddEnvironmentVariables().AddCommandLine(arguments).Build();

    internal static LocalCampaignsOptions Bind(IConfiguration configuration)
    {
        var options = new LocalCampaignsOptions();
        configuration.GetSection(Section).Bind(options);
        options.Urls = configuration["urls"] ?? options.Urls;
        return options;
    }

    private static IConfigurationBuilder Sample()
    {
        var sample = typeof(LocalConfiguration).Assembly.GetManifestResourceStream("appsettings.json");
        return new ConfigurationBuilder().AddJsonStream(sample!);
    }
}
