using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>The scalars in quotes of <see cref="CommonYamlParser"/> (sections 7.3.1 and 7.3.2).</summary>
internal sealed class QuotedYaml(YamlCursor cursor)
{
    private readonly StringBuilder text = new();

    /// <summary>How much of the text is not dropped where the line ends.</summary>
    private int kept;

    private char quote;

    /// <summary>Reads one and goes to what follows it; null where it is not common.</summary>
    /// <param name="parent">The column of the collection that it is part of: its further lines stand more to the right.</param>
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

    /// <summary>Whether a quote stands here that means itself.</summary>
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

    /// <summary>Takes what an escape stands for (section 5.7); false for those that are not common.</summary>
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

    /// <summary>Goes on at the next line without a space; the lines that are left blank between them count.</summary>
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
