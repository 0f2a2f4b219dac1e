using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Runtime.Tests.DependencyInjection;

/// <summary>A configuration section in memory that can be reloaded, over the abstractions alone.</summary>
internal sealed class MemoryConfiguration(Dictionary<string, string?> values, string path = "") : IConfigurationSection
{
    private CancellationTokenSource reload = new();

    public string Key => path[(path.LastIndexOf(':') + 1)..];

    public string Path => path;

    public string? Value
    {
        get => values.GetValueOrDefault(path);
        set => values[path] = value;
    }

    public string? this[string key]
    {
        get => values.GetValueOrDefault(Full(key));
        set => values[Full(key)] = value;
    }

    public IEnumerable<IConfigurationSection> GetChildren() => [];

    public IChangeToken GetReloadToken() => new CancellationChangeToken(reload.Token);

    public IConfigurationSection GetSection(string key) => new MemoryConfiguration(values, Full(key));

    internal void Reload()
    {
        CancellationTokenSource old = reload;
        reload = new CancellationTokenSource();
        old.Cancel();
    }

    private string Full(string key) => path.Length == 0 ? key : $"{path}:{key}";
}
