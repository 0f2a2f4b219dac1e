using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Reads the JSON of an <c>appsettings.json</c>, with the comments and trailing commas that the configuration permits.</summary>
/// <remarks>Reading stops at invalid JSON, which the program itself reports when it starts.</remarks>
internal sealed class SettingsText
{
    /// <summary>The maximum nesting depth that is read.</summary>
    private const int MaxDepth = 32;

    private readonly string text;
    private readonly List<SettingsEntry> entries = [];
    private int position;

    /// <summary>The end of the last token, before white space and comments.</summary>
    private int tokenEnd;

    private SettingsText(string text) => this.text = text;

    /// <summary>Returns every key with its location and its path in the format of the configuration (<c>Pets:ApiKey</c>), or null if the text cannot be parsed.</summary>
    public static IReadOnlyList<SettingsEntry>? Read(string text)
    {
        SettingsText reader = new(text);
        reader.Skip();
        return reader.ReadObject("", 0) is null ? null : reader.entries;
    }

    /// <summary>Returns the object that is the value of an entry, or of the whole text if the entry is null, or null if the value is not an object.</summary>
    public static SettingsObject? ReadObject(string text, SettingsEntry? entry)
    {
        SettingsText reader = new(text) { position = entry?.Key.End ?? 0 };
        reader.Skip();
        return entry is null || reader.Take(':') ? reader.ReadObject("", 0) : null;
    }

    private SettingsObject? ReadObject(string path, int depth)
    {
        int open = position;
        if (depth > MaxDepth || !Take('{'))
        {
            return null;
        }

        int? lastKey = null;
        int lastEnd = tokenEnd;
        bool hasComma = false;
        while (Peek() != '}')
        {
            int start = position;
            if (ReadString() is not { } key || !Take(':'))
            {
                return null;
            }

            TextSpan place = TextSpan.FromBounds(start, start + RawLength(start));
            if (!ReadValue(path.Length == 0 ? key : path + ":" + key, place, depth))
            {
                return null;
            }

            lastKey = start;
            lastEnd = tokenEnd;
            hasComma = Take(',');
            if (!hasComma && Peek() != '}')
            {
                return null;
            }
        }

        int close = position;
        Take('}');
        return new SettingsObject(open, close, lastKey, lastEnd, hasComma);
    }

    private bool ReadValue(string path, TextSpan key, int depth)
    {
        int start = position;
        switch (Peek())
        {
            case '{':
                entries.Add(new SettingsEntry(path, key, key, null, isObject: true));
                return ReadObject(path, depth + 1) is not null;
            case '[':
                return ReadArray(path, key, depth + 1);
            case '"' when ReadString() is { } value:
                entries.Add(
                    new SettingsEntry(path, key, new TextSpan(start, RawLength(start)), value, isObject: false)
                );
                return true;
            case '"' or '\0':
                return false;
            default:
                string word = ReadWord();
                TextSpan place = new(start, word.Length);
                entries.Add(new SettingsEntry(path, key, place, word == "null" ? "" : word, isObject: false));
                return word.Length > 0;
        }
    }

    /// <summary>Reads a list, whose items have an index in the configuration: <c>Tenants:0</c>. The key of an item is its start.</summary>
    private bool ReadArray(string path, TextSpan key, int depth)
    {
        entries.Add(new SettingsEntry(path, key, key, null, isObject: true));
        if (depth > MaxDepth || !Take('['))
        {
            return false;
        }

        for (int index = 0; Peek() != ']'; index++)
        {
            string item = path + ":" + index.ToString(CultureInfo.InvariantCulture);
            if (!ReadValue(item, new TextSpan(position, 1), depth) || (!Take(',') && Peek() != ']'))
            {
                return false;
            }
        }

        return Take(']');
    }

    private string ReadWord()
    {
        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '+' or '.'))
        {
            position++;
        }

        string word = text.Substring(start, position - start);
        Skip();
        return word;
    }

    private string? ReadString()
    {
        if (Peek() != '"')
        {
            return null;
        }

        StringBuilder value = new();
        for (position++; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"':
                    position++;
                    Skip();
                    return value.ToString();
                case '\\' when position + 1 < text.Length:
                    position++;
                    value.Append(Unescape());
                    break;
                default:
                    value.Append(text[position]);
                    break;
            }
        }

        return null;
    }

    private char Unescape()
    {
        char escape = text[position];
        if (
            escape == 'u'
            && position + 4 < text.Length
            && ushort.TryParse(
                text.Substring(position + 1, 4),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort code
            )
        )
        {
            position += 4;
            return (char)code;
        }

        return escape switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            _ => escape,
        };
    }

    /// <summary>Returns the length of the string that begins at a position, with its quotes.</summary>
    private int RawLength(int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] != '"')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end + 1, text.Length) - start;
    }

    private bool Take(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        position++;
        Skip();
        return true;
    }

    private char Peek() => position < text.Length ? text[position] : '\0';

    /// <summary>Skips white space and comments.</summary>
    private void Skip()
    {
        tokenEnd = position;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || text[position] == '\uFEFF')
            {
                position++;
            }
            else if (text[position] == '/' && position + 1 < text.Length && text[position + 1] is '/' or '*')
            {
                string end = text[position + 1] == '/' ? "\n" : "*/";
                int found = text.IndexOf(end, position + 2, StringComparison.Ordinal);
                position = found < 0 ? text.Length : found + end.Length;
            }
            else
            {
                return;
            }
        }
    }
}
