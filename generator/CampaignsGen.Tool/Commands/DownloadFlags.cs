using System.CommandLine;
using CampaignsGen.Tool.Fetching;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Represents the options of commands that download documents.</summary>
internal sealed class DownloadFlags
{
    private readonly Option<string[]> headers = new("--header", "-H")
    {
        Description = "A header to send, as \"Name: value\". It is sent to the host of the URL only, and never stored.",
    };

    private readonly Option<int> maxBytes = new("--max-bytes")
    {
        Description = "The largest document, in bytes.",
        DefaultValueFactory = static _ => DownloadOptions.DefaultMaxBytes,
    };

    private readonly Option<double> timeout = new("--timeout")
    {
        Description = "The time limit of a download, in seconds.",
        DefaultValueFactory = static _ => DownloadOptions.DefaultSeconds,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        maxBytes.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() <= 0)
            {
                result.AddError("--max-bytes must be at least 1.");
            }
        });
        timeout.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
            {
                result.AddError("--timeout must be more than 0 and at most 86400 seconds.");
            }
        });
        command.Add(headers);
        command.Add(maxBytes);
        command.Add(timeout);
    }

    /// <summary>Downloads a document and shows the progress.</summary>
    public Task<byte[]> DownloadAsync(
        ToolConsole console,
        ParseResult parsed,
        Uri url,
        CancellationToken cancellationToken
    )
    {
        DownloadOptions options = new()
        {
            MaxBytes = parsed.GetValue(maxBytes),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            Headers = [.. (parsed.GetValue(headers) ?? []).Select(DownloadOptions.ParseHeader)],
        };
        return DownloadProgress.ShowAsync(
            console.Error,
            DocumentAddress.Shown(url),
            progress => Downloader.GetAsync(url, options, progress, cancellationToken)
        );
    }
}
