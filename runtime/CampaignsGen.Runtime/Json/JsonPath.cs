using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Finds the JSON path of a byte in a JSON text, such as <c>$.records[3].rank</c>. The text is read again up to that
/// byte, so that successful reading has no cost for it.
/// </summary>
internal static class JsonPath
{
    private const int LongestName = 64;

    /// <summary>
    /// Returns the path of the value that begins at <paramref name="offset"/>, or in which the syntax error is.
    /// </summary>
    internal static string At(ReadOnlySpan<byte> document, long offset, string root = "$")
    {
        if (!TryFollow(document, offset, out Step? last))
        {
            last = StepOverSeparator(last, document[..(int)Math.Min(offset, document.Length)]);
        }

        var path = new StringBuilder(root);
        Write(path, last);
        return path.ToString();
    }

    /// <summary>
    /// Returns the line and the byte in that line, both from 0, as <see cref="JsonException"/> counts them.
    /// </summary>
    internal static (long Line, long Position) Position(ReadOnlySpan<byte> document, long offset)
    {
        ReadOnlySpan<byte> before = document[..(int)Math.Min(offset, document.Length)];
        long line = 0;
        long lineStart = 0;
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, offset - lineStart);
    }

    /// <returns>
    /// <see langword="true"/> if the text is valid up to the offset; otherwise, <see langword="false"/>.
    /// </returns>
    private static bool TryFollow(ReadOnlySpan<byte> document, long offset, out Step? last)
    {
        last = null;
        var tokens = new JsonTokens(document, JsonIn.MaxDepth);
        while (tokens.Start < offset || tokens.Token == JsonToken.None)
        {
            if (!tokens.Read())
            {
                return false;
            }

            last = Follow(last, tokens, isLast: tokens.Start >= offset);
        }

        return true;
    }

    private static Step? Follow(Step? last, JsonTokens tokens, bool isLast)
    {
        switch (tokens.Token)
        {
            case JsonToken.EndObject or JsonToken.EndArray:
                return last!.Outer;
            case JsonToken.Name:
                return new Step(last!.Outer, Name(tokens), Step.NoIndex);
        }

        if (last is { IsItem: true })
        {
            last = last.Next;
        }

        return !isLast && tokens.Token is JsonToken.BeginObject or JsonToken.BeginArray
            ? new Step(last, null, tokens.Token == JsonToken.BeginArray ? Step.BeforeFirst : Step.NoIndex)
            : last;
    }

    // A syntax error immediately after a comma or '[' belongs to the item or property that should begin there.
    private static Step? StepOverSeparator(Step? last, ReadOnlySpan<byte> before)
    {
        while (before is [.., (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'])
        {
            before = before[..^1];
        }

        return last is null || before is not [.., (byte)',' or (byte)'['] ? last
            : last.IsItem ? last.Next
            : new Step(last.Outer, null, Step.NoIndex);
    }

    private static string Name(JsonTokens tokens) =>
        EscapedText.Decode(tokens.Value) ?? Encoding.UTF8.GetString(tokens.Value);

    private static void Write(StringBuilder path, Step? last)
    {
        if (last is null)
        {
            return;
        }

        Write(path, last.Outer);
        if (last.Index >= 0)
        {
            path.Append('[').Append(last.Index).Append(']');
        }
        else if (last.Name is { } name)
        {
            WriteName(path, name.Length <= LongestName ? name : TextCut.Beginning(name, LongestName) + "…");
        }
    }

    private static void WriteName(StringBuilder path, string name)
    {
        if (IsPlain(name))
        {
            path.Append('.').Append(name);
            return;
        }

        path.Append("['");
        WriteShown(path, name);
        path.Append("']");
    }

    /// <summary>Returns a name for display between quotation marks in a message, always on one line.</summary>
    internal static string Shown(string name)
    {
        var shown = new StringBuilder(name.Length);
        WriteShown(shown, name);
        return shown.ToString();
    }

    private static void WriteShown(StringBuilder path, string name)
    {
        foreach (char c in name)
        {
            _ = c switch
            {
                '\'' or '\\' => path.Append('\\').Append(c),
                _ when IsUnseen(c) => path.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => path.Append(c),
            };
        }
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '$' or '@'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>
    /// Represents one level of the path: a name in an object, once it is known, or an index in an array.
    /// </summary>
    private sealed class Step(Step? outer, string? name, int index)
    {
        internal const int BeforeFirst = -1;
        internal const int NoIndex = -2;

        internal Step? Outer => outer;

        internal string? Name => name;

        internal int Index => index;

        internal bool IsItem => index != NoIndex;

        internal Step Next => new(outer, null, index + 1);
    }
}
