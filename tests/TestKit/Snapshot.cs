using System.Runtime.CompilerServices;
using Xunit;

namespace TestKit;

/// <summary>Compares text with the file that was approved: <c>Name.verified.cs</c> beside the test. Lines end with LF.</summary>
public static class Snapshot
{
    /// <summary>Fails where the file is missing or differs; <c>UPDATE_SNAPSHOTS=1</c> writes it instead.</summary>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
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
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
