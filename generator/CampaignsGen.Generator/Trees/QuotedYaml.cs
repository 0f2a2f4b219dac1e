using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>Reads the quoted scalars for <see cref="CommonYamlParser"/> (sections 7.3.1 and 7.3.2).</summary>
internal sealed class QuotedYaml(YamlCursor cursor)
{
    private readonly StringBuilder text = new();

    /// <summary>The length of the text without the trailing white space that a line break removes.</summary>
    private int kept;

    private char quote;

    /// <summary>Reads a scalar and moves to its end. Returns null if its syntax is not supported.</summary>
    /// <param name="parent">The column of the parent collection; continuation lines must be more indented.</param>
    public string? TryRead(int parent)
    {
        text.Clear();
        kept = 0;
        quote = cursor.Current;
        cursor.Position++;
        while (!IsAtClosing)
        {
            if (cursor.IsAtEnd || !(cursor.Current is '\r' or '\n' ? TryFold(parent) : TryTake(parent)))
            {
                return null;
            }
        }

        cursor.Position++;
        return text.ToString();
    }

    private bool IsAtClosing => cursor.Current == quote && !IsAtDoubled;

    /// <summary>Gets a value indicating whether the current character is an escaped single quote.</summary>
    private bool IsAtDoubled => cursor.Current == '\'' && quote == '\'' && cursor.At(cursor.Position + 1) == '\'';

    private bool TryTake(int parent)
    {
        char c = cursor.Current;
        if (c == '\\' && quote == '"')
        {
            return TryUnescape(parent);
        }

        cursor.Position += IsAtDoubled ? 2 : 1;
        text.Append(c);
        kept = c is ' ' or '\t' ? kept : text.Length;
        return true;
    }

    private bool TryFold(int parent)
    {
        text.Length = kept;
        if (!cursor.TryContinue(parent, out int breaks))
        {
            return false;
        }

        text.AppendFolded(breaks);
        kept = text.Length;
        return true;
    }

    /// <summary>Reads an escape sequence (section 5.7). Returns false if it is not supported.</summary>
    private bool TryUnescape(int parent)
    {
        char? value = cursor.At(cursor.Position + 1) switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '_' => '\u00A0',
            'x' => FromCode(2),
            'u' => FromCode(4),
            '"' or '\\' or ' ' => cursor.At(cursor.Position + 1),
            _ => null,
        };
        if (value is not { } c)
        {
            return cursor.At(cursor.Position + 1) is '\r' or '\n' && TryJoin(parent);
        }

        cursor.Position += 2;
        text.Append(c);
        kept = text.Length;
        return true;
    }

    /// <summary>Continues on the next line without a space; blank lines in between are kept.</summary>
    private bool TryJoin(int parent)
    {
        if (!cursor.TryContinue(parent, out int breaks))
        {
            return false;
        }

        text.Append('\n', breaks - 1);
        kept = text.Length;
        return true;
    }

    private char? FromCode(int digits)
    {
        int start = cursor.Position + 2;
        if (start + digits > cursor.Text.Length)
        {
            return null;
        }

        string code = cursor.Text.Substring(start, digits);
        bool isCode = ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort c);
        if (!isCode || char.IsSurrogate((char)c))
        {
            return null;
        }

        cursor.Position += digits;
        return (char)c;
    }
}
