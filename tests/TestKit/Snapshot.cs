using System.Runtime.CompilerServices;
using Xunit;

namespace TestKit;

/// <summary>Compares text with the file that was approved: <c>Name.verified.cs</c> beside the test. Lines end with LF.</summary>
public static class Snapshot
{
    /// <summary>Fails where the file is missing or differs; <c>UPDATE_SNAPSHOTS=1</c> writes it instead.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="comparable">Takes away what differs from run to run; null where nothing does.</param>
    /// <param name="testFile">The file of the test; filled in by the compiler.</param>
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
