using System.Text.RegularExpressions;
using TestKit;
using Xunit;

namespace Generator.Tests.FaultyDocuments;

/// <summary>A document with one fault, or with something that is none, and what is due of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The path of the document.</param>
/// <param name="Text">Its text: a sound document, of which a few words were replaced.</param>
/// <param name="Due">What is to be reported, as <c>14 CGN1014</c> for a line and an id.</param>
/// <remarks>
/// A file of cases has <c>=== name | base</c> and after it a line for each replacement, <c>old =&gt; new</c>. ⏎ is the end of a line;
/// «CGN1014» is due at the line on which it stands, and is no part of the text.
/// </remarks>
public sealed partial record FaultCase(string Name, string Path, string Text, IReadOnlyList<string> Due)
{
    internal static string Folder =>
        System.IO.Path.Combine(RepositoryPaths.Root, "tests", "Generator.Tests", "FaultyDocuments", "Cases");

    /// <summary>All cases of a file, without <c>.txt</c>.</summary>
    internal static IEnumerable<FaultCase> In(string file) =>
        Start()
            .Split(Read(file + ".txt"))
            .Where(static part => part.Trim().Length > 0)
            .Select(static part => Of(part.TrimEnd('\n').Split('\n')));

    public override string ToString() => Name;

    private static FaultCase Of(string[] lines)
    {
        string[] head = lines[0].Split(" | ", StringSplitOptions.TrimEntries);
        string text = Read(head[1]);
        foreach (string line in lines[1..])
        {
            text = Replaced(text, line, head[0]);
        }

        string extension = System.IO.Path.GetExtension(head[1]);
        return new FaultCase(head[0], "shop" + extension, Mark().Replace(text, ""), [.. Marked(text)]);
    }

    private static string Replaced(string text, string line, string name)
    {
        string[] sides = line.Replace('⏎', '\n').Split(" => ");
        Assert.True(sides.Length == 2, $"{name}: '{line}' has no two sides");
        (string old, string mended) = (sides[0].TrimStart(' '), sides[1].TrimStart(' '));
        int index = text.IndexOf(old, StringComparison.Ordinal);
        bool isOne = index >= 0 && text.IndexOf(old, index + 1, StringComparison.Ordinal) < 0;
        Assert.True(isOne, $"{name}: '{old}' does not stand once in the document");
        return text[..index] + mended + text[(index + old.Length)..];
    }

    private static IEnumerable<string> Marked(string text) =>
        from line in text.Split('\n').Select(static (line, index) => (Text: line, Number: index + 1))
        from mark in Mark().Matches(line.Text)
        select $"{line.Number} {mark.Groups[1].Value}";

    private static string Read(string file) =>
        File.ReadAllText(System.IO.Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex Start();

    [GeneratedRegex("«(CGN[0-9]{4})»")]
    private static partial Regex Mark();
}
