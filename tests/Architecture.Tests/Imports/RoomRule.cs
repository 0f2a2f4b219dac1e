namespace Architecture.Tests.Imports;

/// <summary>What a room may see.</summary>
/// <param name="Room">The room; empty for the files that stand in the project's own folder.</param>
/// <param name="Permits">
/// Other rooms (<c>Model</c>), single types of them (<c>Model.JsonPointer</c>), and those namespaces or types of other assemblies
/// that not everyone may use (<c>System.Text.Json</c>).
/// </param>
/// <param name="Shared">What every room may see, whether it does or not, but for those that are shared.</param>
internal sealed record RoomRule(string Room, string[] Permits, string[] Shared)
{
    // The base library, but for what reads files, talks to networks or parses documents: that has to be permitted by name.
    private static readonly string[] Guarded =
    [
        "System.IO",
        "System.Net",
        "System.Text.Json",
        "System.Diagnostics.Process",
    ];

    internal IEnumerable<string> All => Shared.Contains(Room) ? Permits : Permits.Concat(Shared);

    /// <summary>The permit under which a name may be used; null where there is none, empty where none is needed.</summary>
    internal string? PermitFor(Import import)
    {
        if (import.Room is { } room)
        {
            string type = $"{room}.{import.TypeName}";
            return All.FirstOrDefault(permitted => permitted == room || permitted == type);
        }

        return All.FirstOrDefault(library => IsIn(import.Type, library))
            ?? (IsIn(import.Type, "System") && !Guarded.Any(guarded => IsIn(import.Type, guarded)) ? "" : null);
    }

    internal string Describe() => $"Room '{Import.Show(Room)}' may see: {string.Join(", ", All)} and the base library.";

    private static bool IsIn(string type, string place) =>
        type.StartsWith(place, StringComparison.Ordinal) && (type.Length == place.Length || type[place.Length] == '.');
}
