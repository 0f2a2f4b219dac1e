using System.Runtime.CompilerServices;
using Xunit;

namespace TestKit;

/// <summary>Compares text with an approved file: <c>Name.verified.cs</c> next to the test. Lines end with LF.</summary>
public static class Snapshot
{
    /// <summary>Fails if the file is missing or differs. With <c>UPDATE_SNAPSHOTS=1</c>, it writes the file instead.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="comparable">A function that removes what differs between runs, or null if nothing does.</param>
    /// <param name="testFile">The file of the test, which the compiler supplies.</param>
    public static void Verify(
        string actual,
        string name,
        Func<string, string>? comparable = null,
        [CallerFilePath] string testFile = ""
    )
    {
        string path = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(
            File.Exists(path),
            $"No approved file {name}. Look at the text below; UPDATE_SNAPSHOTS=1 approves it.\n{actual}"
        );
        string approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Equal(
            comparable is null ? approved : comparable(approved),
            comparable is null ? actual : comparable(actual)
        );
    }
}
