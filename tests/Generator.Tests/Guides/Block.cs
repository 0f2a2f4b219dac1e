using System.Text.RegularExpressions;

namespace Generator.Tests.Guides;

/// <summary>A fenced block of a page.</summary>
/// <param name="Info">The word of its language, and what stands behind it: <c>csharp type</c>, <c>csharp Kiota</c>.</param>
/// <param name="Text">What is in it.</param>
internal sealed partial record Block(string Info, string Text)
{
    public static IReadOnlyList<Block> In(string page) =>
        [
            .. Fence()
                .Matches(page)
                .Select(static match => new Block(match.Groups["info"].Value, match.Groups["text"].Value)),
        ];

    [GeneratedRegex("^```(?<info>[^`\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
