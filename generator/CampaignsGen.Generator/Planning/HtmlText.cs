using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Planning;

/// <summary>Removes HTML tags from a description. CommonMark can contain them, but tooltips would show them literally.</summary>
internal static class HtmlText
{
    private static readonly Regex Blocks = new(
        @"</?(p|br|div|ul|ol|li|h[1-6]|hr|table|thead|tbody|tr|pre|blockquote)(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Links = new(
        @"<a\s(?:[^<>]*\s)?href\s*=\s*[""']((?:https?://|mailto:)[^""'<>\s()]{1,2000})[""'][^<>]*>(.{1,250}?)</a>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    );

    private static readonly Regex Spans = new(
        @"</?(a|b|em|i|img|small|span|strong|sub|sup|td|th|u)(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Code = new(@"</?code>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Returns the text without tags: blocks become paragraphs, links and code become CommonMark.</summary>
    public static string WithoutMarks(string text) =>
        text.IndexOf('<') < 0
            ? text
            : Code.Replace(Spans.Replace(Blocks.Replace(Links.Replace(text, "[$2]($1)"), "\n\n"), ""), "`");
}
