namespace QuickStart;

/// <summary>What the command line and the environment ask for. Without options it is the local server.</summary>
internal sealed record Arguments
{
    /// <summary>The environment variable that holds the API key; a key on the command line would be seen by others.</summary>
    internal const string KeyVariable = "CAMPAIGNS_API_KEY";

    internal const string Usage = $"""
        QuickStart                      talks to a local server that it starts itself
        QuickStart --site US1 --tenant NAME --campaign UUID
                                        talks to the real service, with the API key in {KeyVariable}

          --site      the region that hosts the tenant: US1, US2 or UK3
          --tenant    the tenant's name
          --campaign  the id of a dynamic campaign that may be built, started and given 250 made-up records
        """;

    internal string? Site { get; init; }

    internal string? Tenant { get; init; }

    internal Guid Campaign { get; init; }

    internal string? ApiKey { get; init; }

    internal bool Help { get; init; }

    internal bool IsLocal => Site is null;

    /// <exception cref="ArgumentsException">An argument is unknown, or one is missing that the others need.</exception>
    internal static Arguments Parse(IReadOnlyList<string> arguments, string? apiKey)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i += 2)
        {
            switch (arguments[i])
            {
                case "--help" or "-h" or "-?":
                    return new Arguments { Help = true };
                case "--site" or "--tenant" or "--campaign" when i + 1 < arguments.Count:
                    values[arguments[i]] = arguments[i + 1];
                    break;
                case "--site" or "--tenant" or "--campaign":
                    throw new ArgumentsException($"{arguments[i]} needs a value after it.");
                default:
                    throw new ArgumentsException($"'{arguments[i]}' is not an option of this program.");
            }
        }

        return values.Count == 0 ? new Arguments() : ForTheRealService(values, apiKey);
    }

    private static Arguments ForTheRealService(Dictionary<string, string> values, string? apiKey)
    {
        if (string.IsNullOrEmpty(apiKey))
        {
            throw new ArgumentsException(
                $"The real service needs an API key: set the environment variable {KeyVariable}."
            );
        }

        return new Arguments
        {
            Site = Value("--site"),
            Tenant = Value("--tenant"),
            Campaign = Guid.TryParse(Value("--campaign"), out var id)
                ? id
                : throw new ArgumentsException("--campaign must be a UUID, as the vendor's web page shows it."),
            ApiKey = apiKey,
        };

        string Value(string name) =>
            values.GetValueOrDefault(name)
            ?? throw new ArgumentsException(
                $"The real service needs --site, --tenant and --campaign; {name} is missing."
            );
    }
}

/// <summary>The command line cannot be understood; the message says why.</summary>
internal sealed class ArgumentsException(string message) : Exception(message);
