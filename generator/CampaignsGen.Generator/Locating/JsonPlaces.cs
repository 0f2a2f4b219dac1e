using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Locating;

/// <summary>Finds the places of a JSON text. It stops where the text is broken and keeps what came before.</summary>
internal sealed class JsonPlaces
{
    private readonly string text;
    private readonly Stack<(PlacedNode Node, bool IsObject)> open = new();
    private PlacedNode? root;
    private int position;

    private JsonPlaces(string text) => this.text = text;

    public static PlaceTree Read(string text)
    {
        JsonPlaces places = new(text);
        bool isWhole = places.Run();
        return new(places.root, isWhole);
    }

    private bool Run()
    {
        SkipBlank();
        if (!TakeValue(key: null))
        {
            return false;
        }

        while (open.Count > 0)
        {
            SkipBlank();
            if (!TakeMember())
            {
                return false;
            }
        }

        SkipBlank();
        return position == text.Length;
    }

    /// <summary>The next member or item of the innermost value that is open, or its end.</summary>
    private bool TakeMember()
    {
        bool isObject = open.Peek().IsObject;
        if (Take(isObject ? '}' : ']'))
        {
            open.Pop();
            return TakeSeparator();
        }

        if (!isObject)
        {
            return TakeValue(key: null);
        }

        int start = position;
        if (!TakeString(out string name))
        {
            return false;
        }

        TextSpan key = TextSpan.FromBounds(start, position);
        SkipBlank();
        if (!Take(':'))
        {
            open.Peek().Node.AddMember(name, new(key));
            return false;
        }

        SkipBlank();
        return TakeValue((name, key));
    }

    private bool TakeValue((string Name, TextSpan Span)? key)
    {
        int start = position;
        bool isObject = Take('{');
        bool isContainer = isObject || Take('[');
        bool isWhole = isContainer || TakeScalar();
        PlacedNode node = new(key?.Span ?? TextSpan.FromBounds(start, position));
        Attach(key?.Name, node);
        if (isContainer)
        {
            open.Push((node, isObject));
            return true;
        }

        return isWhole && (open.Count == 0 || TakeSeparator());
    }

    private void Attach(string? name, PlacedNode node)
    {
        if (open.Count == 0)
        {
            root = node;
        }
        else if (name is null)
        {
            open.Peek().Node.AddItem(node);
        }
        else
        {
            open.Peek().Node.AddMember(name, node);
        }
    }

    /// <summary>A comma, or the bracket that ends what is open, which stays for the next step.</summary>
    private bool TakeSeparator()
    {
        SkipBlank();
        return open.Count == 0 || Take(',') || (position < text.Length && text[position] is '}' or ']');
    }

    private bool TakeScalar()
    {
        if (position < text.Length && text[position] == '"')
        {
            return PassString(out _);
        }

        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '+' or '.'))
        {
            position++;
        }

        return position > start;
    }

    private bool TakeString(out string value)
    {
        int start = position + 1;
        bool isWhole = PassString(out bool hasEscapes);
        string raw = isWhole ? text[start..(position - 1)] : "";
        value = hasEscapes ? Unescape(raw) : raw;
        return isWhole;
    }

    /// <summary>Most texts are values, of which nobody asks what they say.</summary>
    private bool PassString(out bool hasEscapes)
    {
        hasEscapes = false;
        if (!Take('"'))
        {
            return false;
        }

        while (true)
        {
            int plain = text.AsSpan(position).IndexOfAny("\"\\\n\r".AsSpan());
            position = plain < 0 ? text.Length : position + plain;
            if (position == text.Length || text[position] != '\\')
            {
                return Take('"');
            }

            hasEscapes = true;
            position = Math.Min(position + 2, text.Length);
        }
    }

    private static string Unescape(string raw)
    {
        StringBuilder value = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                value.Append(raw[i]);
                continue;
            }

            i++;
            bool isCode =
                raw[i] == 'u'
                && i + 4 < raw.Length
                && ushort.TryParse(
                    raw.Substring(i + 1, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out _
                );
            value.Append(isCode ? (char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16) : Escaped(raw[i]));
            i += isCode ? 4 : 0;
        }

        return value.ToString();
    }

    private static char Escaped(char c) =>
        c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => c,
        };

    private bool Take(char expected)
    {
        bool isThere = position < text.Length && text[position] == expected;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipBlank()
    {
        int next = position;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            next++;
        }

        position = next;
    }
}
