using System.Text.RegularExpressions;
using Spectre.Console;

namespace CampaignsGen.Tool.Pages;

/// <summary>Writes a Markdown page to a console: headings, code, links and paragraphs.</summary>
internal static class PageWriter
{
    private static readonly Regex Link = new(@"\[((?:`[^`]*`|[^\]`])*)\]\([^)]*\)");

    private static readonly Regex InlineCode = new("`([^`]*)`");

    private const string Fence = "```";
    private const string Indentation = "    ";

    /// <summary>Writes the page.</summary>
    public static void Write(IAnsiConsole console, string page)
    {
        bool isCode = false;
        foreach (string line in page.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            console.MarkupLine(isCode ? Code(line) : Prose(line));
        }
    }

    private static string Code(string line) => line.Length == 0 ? "" : $"{Indentation}[grey]{Markup.Escape(line)}[/]";

    private static string Prose(string line)
    {
        string text = Link.Replace(line.TrimStart('#').TrimStart(), "$1");
        return line.StartsWith('#') ? $"[bold]{Markup.Escape(text.Replace("`", "", StringComparison.Ordinal))}[/]"
            : line.StartsWith('|') ? Markup.Escape(text)
            : InlineCode.Replace(Markup.Escape(text), "[blue]$1[/]");
    }
}
