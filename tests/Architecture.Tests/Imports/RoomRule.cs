namespace Architecture.Tests.Imports;

/// <summary>What a room may see.</summary>
/// <param name="Room">The room; empty for the files that stand in the project's own folder.</param>
/// <param name="Rooms">Other rooms, or single types of them: <c>Model</c>, <c>Model.JsonPointer</c>, <c>.EquatableArray</c>.</param>
/// <param name="Libraries">Namespaces or types outside the project that not everyone may use.</param>
internal sealed record RoomRule(string Room, string[] Rooms, string[] Libraries)
{
    // What a newer base library has itself.
    private const string StandIns = "Polyfills";

    // The base library, but for what reads files, talks to networks or parses documents: that has to be permitted by name.
    private static readonly string[] Guarded =
    [
        "System.IO",
        "System.Net",
        "System.Text.Json",
        "System.Diagnostics.Process",
    ];

    /// <summary>The permit under which a name may be used; null where there is none, empty where none is needed.</summary>
    internal string? PermitFor(Import import)
    {
        if (import.Room == StandIns)
        {
            return "";
        }

        if (import.Room is { } room)
        {
            string type = $"{room}.{import.TypeName}";
            return Rooms.FirstOrDefault(permitted => permitted == room || permitted == type);
        }

        return Libraries.FirstOrDefault(library => IsIn(import.Type, library))
            ?? (IsIn(import.Type, "System") && !Guarded.Any(guarded => IsIn(import.Type, guarded)) ? "" : null);
    }

    internal string Describe() =>
        $"Room '{Import.Show(Room)}' may see: {string.Join(", ", [.. Rooms, .. Libraries])} and the base library.";

    private static bool IsIn(string type, string place) =>
        type.StartsWith(place, StringComparison.Ordinal) && (type.Length == place.Length || type[place.Length] == '.');
}
