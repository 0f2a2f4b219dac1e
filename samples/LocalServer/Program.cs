using System.Runtime.InteropServices;

namespace CampaignsGen.LocalServer;

/// <summary>Serves the sample tenants until the process receives a stop signal.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var options = LocalConfiguration.Bind(LocalConfiguration.Read(arguments));
            options.Page = true;
            await using var server = await LocalCampaignsServer.StartAsync(options);
            Console.Write(Banner.Text(server));
            await StopSignalAsync();
            return 0;
        }
        catch (Exception failure)
            when (failure is ArgumentException or IOException or InvalidOperationException or FormatException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task StopSignalAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
