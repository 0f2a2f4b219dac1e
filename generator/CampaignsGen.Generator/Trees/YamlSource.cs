using System.Text;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Trees;

/// <summary>A YAML text in a form that the parser accepts, with every character at its own offset.</summary>
/// <remarks>
/// SharpYaml refuses <c>{ url: https://example.com }</c>: within brackets it takes the colon of an unquoted text for the
/// end of a key, which YAML 1.2 (section 7.3.3) does only before a blank. A text that it refuses is tried once more with
/// another character for such colons, and that is turned back into a colon in every value.
/// </remarks>
internal sealed class YamlSource
{
    private const char NoGuard = '\0';

    private readonly char guard;

    private YamlSource(string text, char guard)
    {
        Text = text;
        this.guard = guard;
    }

    /// <summary>What the parser reads.</summary>
    public string Text { get; }

    /// <param name="text">The text, without U+0000, which the parser takes for the end.</param>
    public static YamlSource Of(string text) => new(YamlText.Prepare(text), NoGuard);

    /// <summary>The events of the text; their marks count UTF-16 code units of the original.</summary>
    /// <param name="maxDepth">How deep it may be nested before the parser throws.</param>
    public IParser Open(int maxDepth) => Parser.CreateParser(new StringReader(Text), maxDepth);

    /// <summary>The same text with its tight colons guarded; null where there is none or they already are.</summary>
    public YamlSource? WithGuardedColons()
    {
        if (guard != NoGuard || FindUnused() is not { } unused)
        {
            return null;
        }

        StringBuilder? guarded = null;
        for (int i = 1; i + 1 < Text.Length; i++)
        {
            if (Text[i] == ':' && IsInsideWord(Text[i - 1], Text[i + 1]))
            {
                (guarded ??= new(Text))[i] = unused;
            }
        }

        return guarded is null ? null : new(guarded.ToString(), unused);
    }

    public string ValueOf(Scalar scalar)
    {
        string value = scalar.Value ?? "";
        return guard == NoGuard || value.IndexOf(guard) < 0 ? value : value.Replace(guard, ':');
    }

    /// <summary>From start to end, without anchor and tag, and not beyond the line on which it starts.</summary>
    public Extent ExtentOf(ParsingEvent current)
    {
        int start = Math.Min(current.Start.Index, Text.Length);
        int end = Math.Min(Math.Max(current.End.Index, start), Text.Length);
        start = current is NodeEvent ? AfterProperties(start, end) : start;
        int lineEnd = Text.IndexOfAny(YamlText.LineBreaks, start, end - start);
        end = lineEnd < 0 ? end : lineEnd;

        // What is written without brackets begins with nothing; something of it is to be underlined.
        return current is MappingStart or SequenceStart && end == start ? new(start, start + 1) : new(start, end);
    }

    /// <summary>Where the value itself begins, after its anchor and its tag.</summary>
    private int AfterProperties(int start, int end)
    {
        int value = start;
        while (value < end && Text[value] is '&' or '!')
        {
            while (value < end && !char.IsWhiteSpace(Text[value]))
            {
                value++;
            }

            while (value < end && Text[value] is ' ' or '\t')
            {
                value++;
            }
        }

        return value < end && Text[value] is not ('\r' or '\n') ? value : start;
    }

    private static bool IsInsideWord(char before, char after) => IsOfWord(before) && IsOfWord(after);

    private static bool IsOfWord(char c) =>
        !char.IsWhiteSpace(c) && c is not ('"' or '\'' or '[' or ']' or '{' or '}' or ',');

    /// <summary>A character for private use that the text does not use.</summary>
    private char? FindUnused()
    {
        for (char c = '\uE000'; c < '\uE100'; c++)
        {
            if (Text.IndexOf(c) < 0)
            {
                return c;
            }
        }

        return null;
    }
}
