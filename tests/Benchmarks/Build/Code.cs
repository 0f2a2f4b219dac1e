using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>Code that a generator wrote.</summary>
/// <param name="Files">The text of each file.</param>
internal sealed record Code(IReadOnlyList<string> Files)
{
    private const int Wide = 160;

    public static IReadOnlyList<string> Columns { get; } =
    ["files", "lines", "lines that are not empty", $"lines over {Wide} characters", "KB"];

    public static Code In(string folder) =>
        new([.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]);

    public IReadOnlyList<string> Figures =>
        [
            Figure.Whole(Files.Count),
            Figure.Whole(Lines.Count()),
            Figure.Whole(Lines.Count(static line => !string.IsNullOrWhiteSpace(line))),
            Figure.Whole(Lines.Count(static line => line.TrimEnd('\r').Length > Wide)),
            Figure.Whole(Files.Sum(static file => (double)file.Length) / 1024),
        ];

    private IEnumerable<string> Lines => Files.SelectMany(static file => file.TrimEnd().Split('\n'));
}
