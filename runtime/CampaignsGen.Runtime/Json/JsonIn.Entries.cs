using System.Collections.ObjectModel;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>
    /// Returns the entries that <see cref="ReadEntry{T}"/> collected, or the shared empty map if it was never called.
    /// </summary>
    /// <param name="entries">The entries, or <see langword="null"/>.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static IReadOnlyDictionary<string, T> Entries<T>(Dictionary<string, T>? entries) =>
        entries is null ? ReadOnlyDictionary<string, T>.Empty : entries;
}
