namespace QuickStart;

/// <summary>Represents the command-line arguments and environment variables. Without options, the local server is used.</summary>
internal sealed record Arguments
{
    /// <summary>The environment variable that contains the API key. Other users could read a key on the command line.</summary>
    internal const string KeyVariable = "CAMPAIGNS_API_KEY";

    internal const string Usage = $"""
        QuickStart                      calls a local server, which it starts
        QuickStart --site US1 --tenant NAME --campaign UUID
                                        calls the real service, with the API key in {KeyVariable}

          --site      the region that hosts the tenant: US1, US2 or UK3
          --tenant    the tenant's name
          --campaign  the ID of a dynamic campaign to build and start, and to add 250 invented records to
        """;

    internal string? Site { get; init; }

    internal string? Tenant { get; init; }

    internal Guid Campaign { get; init; }

    internal string? ApiKey { get; init; }

    internal bool Help { get; init; }

    internal bool IsLocal => Site is null;

    /// <exception cref="ArgumentsException">An argument is unknown, or a required argument is missing.</exception>
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
                    throw new ArgumentsException($"{arguments[i]} requires a value.");
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
                $"The real service requires an API key. To fix this, set the environment variable {KeyVariable}."
            );
        }

        return new Arguments
        {
            Site = Value("--site"),
            Tenant = Value("--tenant"),
            Campaign = Guid.TryParse(Value("--campaign"), out var id)
                ? id
                : throw new ArgumentsException("--campaign must be a UUID, as displayed on the vendor's web page."),
            ApiKey = apiKey,
        };

        string Value(string name) =>
            values.GetValueOrDefault(name)
            ?? throw new ArgumentsException(
                $"The real service requires --site, --tenant and --campaign. To fix this, add {name}."
            );
    }
}

/// <summary>The exception that is thrown when the command line is invalid.</summary>
internal sealed class ArgumentsException(string message) : Exception(message);
