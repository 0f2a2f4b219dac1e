using System.Text;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Trees;

/// <summary>Converts YAML text to a form that the parser accepts. Offsets do not change.</summary>
/// <remarks>
/// SharpYaml rejects <c>{ url: https://example.com }</c>: in flow collections, it treats the colon in a plain scalar as the end of a key,
/// which it only is before white space (YAML 1.2, section 7.3.3). When it rejects a text, the text is parsed again with another character
/// for such colons, which is replaced by a colon in every value.
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

    /// <summary>Gets the text for the parser.</summary>
    public string Text { get; }

    /// <param name="text">The text without U+0000, which the parser treats as the end.</param>
    public static YamlSource Of(string text) => new(YamlText.Prepare(text), NoGuard);

    /// <summary>Returns a parser for the text. The offsets of its events are UTF-16 code units of the original text.</summary>
    /// <param name="maxDepth">The depth above which the parser throws.</param>
    public IParser Open(int maxDepth) => Parser.CreateParser(new StringReader(Text), maxDepth);

    /// <summary>Returns the text with such colons replaced, or null if there are none or they already are.</summary>
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

    /// <summary>Returns the extent of an event, without its anchor and tag, up to the end of its first line.</summary>
    public Extent ExtentOf(ParsingEvent current)
    {
        int start = Math.Min(current.Start.Index, Text.Length);
        int end = Math.Min(Math.Max(current.End.Index, start), Text.Length);
        start = current is NodeEvent ? AfterProperties(start, end) : start;
        int lineEnd = Text.IndexOfAny(YamlText.LineBreaks, start, end - start);
        end = lineEnd < 0 ? end : lineEnd;

        // The start event of a block collection is empty, but the extent must not be, so that there is something to underline.
        return current is MappingStart or SequenceStart && end == start ? new(start, start + 1) : new(start, end);
    }

    /// <summary>Returns the start of the value after its anchor and tag.</summary>
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

    /// <summary>Returns a private use character that does not occur in the text.</summary>
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
