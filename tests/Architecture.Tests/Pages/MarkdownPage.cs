using System.Text.RegularExpressions;
using Architecture.Tests.Sources;
using TestKit;

namespace Architecture.Tests.Pages;

/// <summary>A Markdown file: its links and the anchors of its headings, as GitHub and the site make them.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string[] prose;

    private MarkdownPage(string file, string text)
    {
        File = file;
        prose = Fence()
            .Replace(text, static block => new string('\n', block.Value.Count(static c => c == '\n')))
            .Split('\n');
    }

    /// <summary>All that the repository keeps; what tests expect is none of them.</summary>
    internal static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. RepositoryFiles
            .Under(".")
            .Where(static file =>
                Path.GetExtension(file) == ".md" && !RepositoryFiles.Shown(file).Contains("/node_modules/")
            )
            .Select(Read),
    ];

    internal string File { get; }

    internal string Shown => RepositoryFiles.Shown(File);

    internal IEnumerable<(int Line, string Target)> Links =>
        prose.SelectMany(
            static (line, index) =>
                Link().Matches(Code().Replace(line, "")).Select(match => (index + 1, match.Groups["target"].Value))
        );

    internal IReadOnlySet<string> Anchors
    {
        get
        {
            HashSet<string> anchors = [];
            foreach (
                string slug in prose
                    .Select(static line => Heading().Match(line))
                    .Where(static match => match.Success)
                    .Select(Slug)
            )
            {
                string anchor = slug;
                for (int number = 1; !anchors.Add(anchor); number++)
                {
                    anchor = $"{slug}-{number}";
                }
            }

            return anchors;
        }
    }

    /// <summary>What is read: no marks of links and no line breaks.</summary>
    internal string Plain => Space().Replace(Link().Replace(System.IO.File.ReadAllText(File), "${text}"), " ");

    internal static MarkdownPage Of(params string[] path) => Read(Path.Combine([RepositoryPaths.Root, .. path]));

    /// <summary>The rows of the table that begins with this line, each as its cells.</summary>
    internal IEnumerable<string[]> Rows(string head) =>
        prose
            .SkipWhile(line => line != head)
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .Select(static line =>
                (string[])[.. line[1..line.LastIndexOf('|')].Split('|', StringSplitOptions.TrimEntries)]
            );

    private static MarkdownPage Read(string file) =>
        new(Path.GetFullPath(file), System.IO.File.ReadAllText(file).ReplaceLineEndings("\n"));

    private static string Slug(Match heading)
    {
        string text = Link().Replace(heading.Groups["text"].Value.Trim(), "${text}").ToLowerInvariant();
        return string.Concat(text.Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            .Replace(' ', '-');
    }

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[(?<text>(?:`[^`]*`|[^\]`])*)\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (?<text>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
