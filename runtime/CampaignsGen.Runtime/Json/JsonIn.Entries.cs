using System.Collections.ObjectModel;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>What <see cref="ReadEntry{T}"/> gathered, or the shared empty map where it was never called.</summary>
    /// <param name="entries">The entries, or null.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static IReadOnlyDictionary<string, T> Entries<T>(Dictionary<string, T>? entries) =>
        entries is null ? ReadOnlyDictionary<string, T>.Empty : entries;
}
