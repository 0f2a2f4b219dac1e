using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Shows the progress of a download on an interactive console, and nothing on others.</summary>
internal static class DownloadProgress
{
    /// <summary>Runs a download.</summary>
    /// <param name="console">The console for the progress.</param>
    /// <param name="name">The name of the download for display.</param>
    /// <param name="download">The download, which reports the number of received bytes and the total number.</param>
    public static Task<byte[]> ShowAsync(
        IAnsiConsole console,
        string name,
        Func<Action<long, long?>, Task<byte[]>> download
    ) =>
        console.Profile.Capabilities.Interactive
            ? console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new DownloadedColumn(),
                    new SpinnerColumn()
                )
                .StartAsync(context => RunAsync(context.AddTask(Markup.Escape(name)), download))
            : download(static (_, _) => { });

    private static Task<byte[]> RunAsync(ProgressTask task, Func<Action<long, long?>, Task<byte[]>> download)
    {
        task.IsIndeterminate = true;
        return download(
            (bytes, total) =>
            {
                task.IsIndeterminate = total is null;
                task.MaxValue = total ?? bytes;
                task.Value = bytes;
            }
        );
    }
}
