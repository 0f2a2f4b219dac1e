using System.CommandLine;
using System.CommandLine.Parsing;
using RecordsImporter.Reading;

namespace RecordsImporter.Settings;

/// <summary>Defines the options of the command line and their combinations.</summary>
internal sealed class CommandLine
{
    private readonly Argument<string> file = new("file")
    {
        Description =
            "The file: .csv, .tsv or .txt with a header, or .jsonl, .ndjson or .json with an object in each line.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<Guid> campaign = new("--campaign")
    {
        Description = "The id of a dynamic campaign, as the vendor's web page shows it.",
    };

    private readonly Option<string?> tenant = new("--tenant")
    {
        Description = "The tenant's name. The default is the setting Campaigns:Tenant.",
    };

    private readonly Option<string?> site = new("--site")
    {
        Description =
            "The region that hosts the tenant: US1, US2 or UK3. The default is the setting Campaigns:CustomerSite.",
    };

    private readonly Option<string?> baseAddress = new("--base-address")
    {
        Description = "Another server than the real one. The default is the setting Campaigns:BaseAddress.",
    };

    private readonly Option<FileFormat?> format = new("--format")
    {
        Description = "How the file is read. The default follows its extension.",
    };

    private readonly Option<string> idColumn = new("--id-column")
    {
        Description = "The column or property that holds the identifier of a record.",
        DefaultValueFactory = _ => RecordFields.IdName,
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Reads and checks the whole file, writes the report, and sends nothing.",
    };

    private readonly Option<bool> yes = new("--yes") { Description = "Does not ask for confirmation of the tenant." };

    private readonly Option<bool> demo = new("--demo")
    {
        Description = "Imports a made-up file into a local server that the program starts itself.",
    };

    private readonly Option<int> batchSize = new("--batch-size")
    {
        Description = "The number of records in a request, from 1 to 100.",
        DefaultValueFactory = _ => 100,
    };

    private readonly Option<TimeSpan> timeout = Duration(
        "--timeout",
        "How long one request may take.",
        TimeSpan.FromSeconds(30)
    );

    private readonly Option<TimeSpan> patience = Duration(
        "--patience",
        "How long the run continues without a success before it ends.",
        TimeSpan.FromMinutes(15)
    );

    private readonly Option<TimeSpan> pause = Duration(
        "--pause",
        "The first pause after a request without success. It doubles up to 64 times this.",
        TimeSpan.FromSeconds(0.5)
    );

    private readonly Option<string?> journal = new("--journal")
    {
        Description = "Where the progress is kept. The default is FILE.journal.",
    };

    private readonly Option<string?> report = new("--report")
    {
        Description = "Where the refused rows are listed. The default is FILE.refused.csv.",
    };

    internal CommandLine()
    {
        Root = new RootCommand(
            "Imports the rows of a file into a campaign of the Contact Center Campaigns API, each exactly once. "
                + $"The API key is read from the environment variable {ServiceSettings.KeyVariable} or from user secrets."
        );
        Root.Arguments.Add(file);
        Option[] options = [campaign, tenant, site, baseAddress, format, idColumn, dryRun, yes, demo];
        foreach (var option in options.Concat([batchSize, timeout, patience, pause, journal, report]))
        {
            Root.Options.Add(option);
        }

        batchSize.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100)
            {
                result.AddError("--batch-size must be from 1 to 100.");
            }
        });
        Root.Validators.Add(Check);
    }

    internal RootCommand Root { get; }

    internal bool IsDemo(ParseResult parsed) => parsed.GetValue(demo);

    internal ImportOptions Read(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        return new ImportOptions
        {
            File = path,
            Format = parsed.GetValue(format) ?? FormatOf(path),
            IdColumn = parsed.GetRequiredValue(idColumn),
            Campaign = parsed.GetValue(campaign),
            Tenant = parsed.GetValue(tenant),
            Site = parsed.GetValue(site),
            BaseAddress = parsed.GetValue(baseAddress),
            DryRun = parsed.GetValue(dryRun),
            Yes = parsed.GetValue(yes),
            BatchSize = parsed.GetValue(batchSize),
            Timeout = parsed.GetValue(timeout),
            Patience = parsed.GetValue(patience),
            Pause = parsed.GetValue(pause),
            JournalPath = parsed.GetValue(journal) ?? $"{path}.journal",
            ReportPath = parsed.GetValue(report) ?? $"{path}.refused.csv",
        };
    }

    private static FileFormat FormatOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".JSON"
            ? FileFormat.JsonLines
            : FileFormat.Csv;

    private static Option<TimeSpan> Duration(string name, string description, TimeSpan standard)
    {
        var option = new Option<TimeSpan>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<TimeSpan>() <= TimeSpan.Zero)
            {
                result.AddError($"{name} must be more than zero, for example 00:01:30.");
            }
        });
        return option;
    }

    private static bool IsSame(string path, string? other) =>
        other is not null && Path.GetFullPath(path) == Path.GetFullPath(other);

    private void Check(CommandResult result)
    {
        if (result.GetValue(demo))
        {
            return;
        }

        if (result.GetValue(file) is null)
        {
            result.AddError("The file to import is missing.");
        }

        if (
            result.GetValue(file) is { } path
            && (IsSame(path, result.GetValue(report)) || IsSame(path, result.GetValue(journal)))
        )
        {
            result.AddError("--report and --journal must name other files than the one to import.");
        }

        if (result.GetValue(campaign) == Guid.Empty && !result.GetValue(dryRun))
        {
            result.AddError("--campaign is missing: the UUID of the campaign that the records are added to.");
        }
    }
}
