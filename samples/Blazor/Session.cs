using Acme.Todos;
using Microsoft.Extensions.Options;

namespace Blazor;

/// <summary>Stores the key that the user entered, in memory only: it is lost when the page is reloaded.</summary>
internal sealed class Session(ITodosClientFactory clients, IOptionsMonitorCache<TodosClientOptions> options)
{
    private const string Name = "user";

    public string? Key { get; private set; }

    /// <summary>Returns the client whose options contain the key.</summary>
    /// <exception cref="OptionsValidationException">The key is missing or cannot be sent.</exception>
    public ITodosClient Enter(string? key)
    {
        Key = key;
        options.TryRemove(Name);
        return clients.Get(Name);
    }
}
