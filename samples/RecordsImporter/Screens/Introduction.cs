using System.Globalization;
using Acme.Campaigns;
using RecordsImporter.Journals;
using RecordsImporter.Reading;
using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter.Screens;

/// <summary>Shows what is about to be imported, and asks the user to confirm it.</summary>
internal static class Introduction
{
    internal static void Write(
        IAnsiConsole console,
        ImportOptions options,
        CampaignsClientOptions service,
        RowFile file
    )
    {
        WriteFile(console, file);
        Line(console, "Tenant", service.Tenant ?? "");
        Line(console, "Service", service.BaseAddress?.AbsoluteUri ?? $"customer site {service.CustomerSite}");
        Line(console, "Campaign", options.Campaign.ToString());
        Line(console, "Journal", options.JournalPath);
    }

    internal static void WriteFile(IAnsiConsole console, RowFile file)
    {
        Line(console, "File", file.ToString());
        if (file.NotImported.Count > 0)
        {
            Line(console, "Not sent", $"columns: {string.Join(", ", file.NotImported)}");
        }
    }

    /// <exception cref="StopException">The user did not confirm, or the console is not interactive.</exception>
    internal static async Task ConfirmAsync(
        IAnsiConsole console,
        ImportOptions options,
        CampaignsClientOptions service,
        CancellationToken cancellationToken
    )
    {
        if (options.Yes)
        {
            return;
        }

        if (!console.Profile.Capabilities.Interactive)
        {
            throw new StopException(
                ExitCode.NotUsable,
                "There is no terminal on which the tenant can be confirmed. To import without a question, add --yes."
            );
        }

        string question = Markup.Escape($"Add these records to the campaign of tenant '{service.Tenant}'?");
        var prompt = new ConfirmationPrompt(question) { DefaultValue = false };
        if (!await prompt.ShowAsync(console, cancellationToken))
        {
            throw new StopException(ExitCode.Interrupted, "Nothing was sent.");
        }
    }

    internal static void WriteResumption(IAnsiConsole console, Journal journal)
    {
        if (journal.IsComplete)
        {
            console.WriteLine("The journal says that this file was imported to its end; nothing is left to be sent.");
        }
        else if (journal.IsResumed)
        {
            string doubt =
                journal.Unfinished.Count > 0 ? " It was stopped within a batch, which is resolved first." : "";
            console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"An earlier run settled {journal.Tally.Rows:N0} rows ({journal.Tally}).{doubt}"
                )
            );
        }
    }

    private static void Line(IAnsiConsole console, string name, string value) =>
        console.WriteLine($"{name, -9} {value}");
}
