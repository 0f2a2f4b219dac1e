using Architecture.Tests.Sources;

namespace Architecture.Tests;

/// <summary>A file holds one type or one idea.</summary>
public class FileSizeTests
{
    private const int MostLines = 350;

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("samples")]
    public void No_source_file_is_long(string folder)
    {
        string[] faults =
        [
            .. RepositoryFiles
                .Under(folder)
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
                .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
                .Select(file => (file, lines: File.ReadLines(file).Count()))
                .Where(pair => pair.lines > MostLines)
                .Select(pair => $"{RepositoryFiles.Shown(pair.file)}: {pair.lines} lines"),
        ];
        Assert.True(faults.Length == 0, $"More than {MostLines} lines; part the ideas:\n{string.Join('\n', faults)}");
    }
}
