using Acme.Todos;
using Microsoft.Extensions.Options;

namespace Blazor;

/// <summary>Keeps the key that the user entered, in memory only: a reload of the page forgets it.</summary>
internal sealed class Session(ITodosClientFactory clients, IOptionsMonitorCache<TodosClientOptions> options)
{
    private const string Name = "user";

    public string? Key { get; private set; }

    /// <summary>Gets the client with the options that have the key.</summary>
    /// <exception cref="OptionsValidationException">The key is missing or cannot be sent.</exception>
    public ITodosClient Enter(string? key)
    {
        Key = key;
        options.TryRemove(Name);
        return clients.Get(Name);
    }
}
