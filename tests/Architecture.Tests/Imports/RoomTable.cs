using System.Text.RegularExpressions;
using TestKit;

namespace Architecture.Tests.Imports;

/// <summary>Who may see whom: a table of ARCHITECTURE.md, which is itself what the tests hold the sources to.</summary>
internal sealed partial class RoomTable
{
    private const string OwnFolder = "(the project's own folder)";
    private const string EveryRoom = "(every room)";
    private const string Nothing = "nothing";
    private const string MaySee = "may see";

    internal RoomTable(params RoomRule[] rules) => Rules = rules;

    internal IReadOnlyList<RoomRule> Rules { get; }

    internal static RoomTable Generator { get; } = Under("## The generator's rooms");

    internal static RoomTable Runtime { get; } = Under("## The runtime's rooms");

    internal static RoomTable Analyzers { get; } = Under("## The analyzers' rooms");

    internal static RoomTable Tool { get; } = Under("## The tool's rooms");

    /// <summary>Reads the rows of a table: a room in the first cell, and what it may see in the cell under that head.</summary>
    internal static RoomTable Parse(IReadOnlyList<string> rows)
    {
        int names = Array.IndexOf(Cells(rows[0]), MaySee);
        Assert.True(names >= 0, $"A table of rooms has a column '{MaySee}': {rows[0]}");
        var permits = rows.Skip(2).Select(Cells).ToLookup(cells => RoomOf(cells[0]), cells => Permits(cells[names]));
        string[] shared = [.. permits[EveryRoom].SelectMany(every => every)];
        return new RoomTable([
            .. permits
                .Where(row => row.Key != EveryRoom)
                .Select(row => new RoomRule(row.Key, [.. row.SelectMany(permitted => permitted)], shared)),
        ]);
    }

    /// <summary>A way from a room over others back to it, as <c>A → B → A</c>; null where there is none.</summary>
    internal string? Cycle()
    {
        var left = Rules.ToDictionary(rule => rule.Room, rule => Seen(rule).ToHashSet());
        // Who sees nobody that is left is in no cycle; what remains at the end is cycles and those who see them.
        while (left.FirstOrDefault(room => !room.Value.Any(left.ContainsKey)).Key is { } free)
        {
            left.Remove(free);
        }

        return left.Count == 0 ? null : Shown(left);
    }

    private static string Shown(Dictionary<string, HashSet<string>> left)
    {
        List<string> way = [];
        string room = left.Keys.First();
        while (!way.Contains(room))
        {
            way.Add(room);
            room = left[room].First(left.ContainsKey);
        }

        return string.Join(" → ", way.SkipWhile(passed => passed != room).Append(room).Select(Import.Show));
    }

    private IEnumerable<string> Seen(RoomRule rule) =>
        rule.All.Select(permit => permit.Split('.')[0]).Where(room => Rules.Any(other => other.Room == room));

    private static RoomTable Under(string heading)
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "ARCHITECTURE.md"));
        int start = Array.IndexOf(lines, heading);
        Assert.True(start >= 0, $"ARCHITECTURE.md has no heading '{heading}'.");
        return Parse([
            .. lines.Skip(start).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')),
        ]);
    }

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static string RoomOf(string cell) =>
        cell == OwnFolder ? ""
        : cell == EveryRoom ? EveryRoom
        : Room().Match(cell) is { Success: true } room ? room.Groups[1].Value
        : throw new FormatException($"'{cell}' is neither a room (`Name/`), nor {OwnFolder}, nor {EveryRoom}.");

    private static string[] Permits(string cell) => cell == Nothing ? [] : [.. cell.Split(", ").Select(PermitOf)];

    private static string PermitOf(string name) =>
        Permit().Match(name) is { Success: true } permit
            ? permit.Groups[1].Value
            : throw new FormatException(
                $"'{name}' is no exact name in backticks: a column '{MaySee}' has a list of them."
            );

    [GeneratedRegex("^`(\\w+)/`$")]
    private static partial Regex Room();

    [GeneratedRegex("^`(\\w*(?:\\.\\w+)*)`$")]
    private static partial Regex Permit();
}
