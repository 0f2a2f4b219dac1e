using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>Represents the registered clients of one type, by the names of their options.</summary>
/// <param name="client">The name of the client's class.</param>
internal sealed class RegisteredClients<TOptions>(string client)
    where TOptions : ApiClientOptions
{
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    /// <summary>
    /// Gets the delegate that sets the options of unregistered names, or <see langword="null"/> if there is none.
    /// </summary>
    internal Action<IServiceProvider, string, TOptions>? ConfigureOthers { get; private set; }

    /// <summary>Reserves a name for one registration.</summary>
    /// <exception cref="InvalidOperationException">The name is already registered.</exception>
    internal void Add(string name)
    {
        if (names.Add(name))
        {
            return;
        }

        // Two clients with the same name would share their options, and calls for one tenant would go to the other.
        throw new InvalidOperationException(
            name == Options.DefaultName
                ? $"{client} is already registered. To register another one, give it a name: Add{client}(\"acme\", …). "
                    + $"To change the options of the existing one, call services.Configure<{typeof(TOptions).Name}>(…)."
                : $"{client} is already registered with the name '{SafeText.OneLine(name)}'. To register another one, give it another name."
        );
    }

    /// <summary>Sets the delegate that configures the options of all other names.</summary>
    /// <exception cref="InvalidOperationException">Such a delegate is already set.</exception>
    internal void AddOthers(Action<IServiceProvider, string, TOptions> configure)
    {
        if (ConfigureOthers is not null)
        {
            throw new InvalidOperationException(
                $"Add{client}Factory was already called. To fix this, set the options of all names in one call."
            );
        }

        ConfigureOthers = configure;
    }

    /// <summary>Determines whether the options of a name are set by <see cref="ConfigureOthers"/>.</summary>
    internal bool IsOther(string name) =>
        ConfigureOthers is not null && name != Options.DefaultName && !names.Contains(name);

    /// <summary>Returns the name of the HTTP client that sends the requests of the client with these options.</summary>
    internal string HttpClientOf(string name) =>
        name == Options.DefaultName ? client
        : names.Contains(name) ? $"{client}.{name}"
        : IsOther(name) ? OthersHttpClient
        : client;

    /// <summary>Gets the name of the HTTP client that all unregistered names share.</summary>
    internal string OthersHttpClient => client + "Factory";

    /// <exception cref="InvalidOperationException">No options with this name are registered.</exception>
    internal void ThrowIfUnknown(string name)
    {
        if (names.Contains(name) || IsOther(name))
        {
            return;
        }

        bool isNamed = name != Options.DefaultName;
        string shown = SafeText.OneLine(name);
        string which = isNamed ? $"with the name '{shown}'" : "without a name";
        string call = isNamed
            ? $"Add{client}(\"{shown}\", …), or Add{client}Factory for names that are known only at run time"
            : $"Add{client}(…)";
        throw new InvalidOperationException(
            $"No {client} is registered {which}. The registered names are {Known()}. To fix this, call {call}."
        );
    }

    private string Known()
    {
        IEnumerable<string> known = names.Where(static name => name != Options.DefaultName);
        string listed = string.Join(", ", known.Select(static name => $"'{SafeText.OneLine(name)}'"));
        return listed.Length == 0 ? "none" : listed;
    }
}
