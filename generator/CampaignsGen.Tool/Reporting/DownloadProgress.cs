using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Shows the progress of a download on an interactive console; elsewhere nothing.</summary>
internal static class DownloadProgress
{
    /// <summary>Runs a download.</summary>
    /// <param name="console">Where the progress is shown.</param>
    /// <param name="name">What is downloaded.</param>
    /// <param name="download">The download, which tells how many bytes have arrived and how many there are.</param>
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
