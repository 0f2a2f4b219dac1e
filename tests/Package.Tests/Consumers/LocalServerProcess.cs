using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>The sample server as a process of its own, on a free port of the loopback address.</summary>
internal sealed partial class LocalServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private LocalServerProcess(Process process, string banner)
    {
        this.process = process;
        Address = FirstAddress().Match(banner).Groups[1].Value;
        Tenant = FirstTenant().Match(banner).Groups[1].Value;
        Key = FirstKey().Match(banner).Groups[1].Value;
        Campaign = FirstCampaign().Match(banner).Groups[1].Value;
        Assert.All(
            [Address, Tenant, Key, Campaign],
            value => Assert.True(value.Length > 0, $"The server printed:\n{banner}")
        );
    }

    /// <summary>The address of the first tenant's customer site.</summary>
    internal string Address { get; }

    /// <summary>The first tenant.</summary>
    internal string Tenant { get; }

    /// <summary>Its first key, which works.</summary>
    internal string Key { get; }

    /// <summary>Its first campaign, which can be built and started.</summary>
    internal string Campaign { get; }

    /// <summary>Starts the server, and waits until it listens.</summary>
    internal static async Task<LocalServerProcess> StartAsync()
    {
        string assembly = Repository.PathOf(
            "samples",
            "LocalServer",
            "bin",
            Repository.Configuration,
            "net10.0",
            "LocalServer.dll"
        );
        Process process = Processes.Start(
            Processes.DotNet,
            Path.GetDirectoryName(assembly)!,
            new Dictionary<string, string>(),
            assembly,
            "--Campaigns:BuildDelay=00:00:00.2",
            "--Campaigns:StartDelay=00:00:00.2"
        );
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            return new LocalServerProcess(process, await ReadBannerAsync(process, limit.Token));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // The last line of the banner is written when the server listens.
    private static async Task<string> ReadBannerAsync(Process process, CancellationToken cancellationToken)
    {
        var banner = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            banner.AppendLine(line);
            if (line.StartsWith("Press Ctrl+C", StringComparison.Ordinal))
            {
                return banner.ToString();
            }
        }

        throw new InvalidOperationException(
            $"The server ended:\n{banner}{await process.StandardError.ReadToEndAsync(cancellationToken)}"
        );
    }

    [GeneratedRegex(@"address\s+(\S+)")]
    private static partial Regex FirstAddress();

    [GeneratedRegex(@"Tenant '(\w+)'")]
    private static partial Regex FirstTenant();

    [GeneratedRegex(@"key\s+(\S+)\s+\(active\)")]
    private static partial Regex FirstKey();

    [GeneratedRegex(@"campaign\s+(\S+)")]
    private static partial Regex FirstCampaign();
}
