using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>The literal and folded scalars of <see cref="CommonYamlParser"/> (section 8.1).</summary>
internal sealed class BlockYaml(YamlCursor cursor)
{
    private readonly StringBuilder text = new();
    private bool isFolded;

    /// <summary>How many columns the text stands to the right of its parent; 0 where its first line says it.</summary>
    private int declaredIndent;

    /// <summary>The sign for what follows the text; U+0000 where there is none.</summary>
    private char chomping;

    /// <summary>Reads one and goes to the line after it; null where it is not common.</summary>
    /// <param name="parent">The column of the collection that it is part of.</param>
    public string? TryRead(int parent)
    {
        ReadHeader();
        if (!cursor.IsAtLineEnd || cursor.IsAtEnd)
        {
            return null;
        }

        int line = cursor.AfterLine(cursor.Position);
        int indent = declaredIndent > 0 ? Math.Max(parent, 0) + declaredIndent : FirstIndent(line, parent);
        return indent >= 0 && TryReadLines(line, indent) ? text.ToString() : null;
    }

    private void ReadHeader()
    {
        isFolded = cursor.Current == '>';
        declaredIndent = 0;
        chomping = '\0';
        cursor.Position++;
        while (TryReadIndicator(cursor.Current))
        {
            cursor.Position++;
        }

        cursor.SkipSpaces();
    }

    private bool TryReadIndicator(char c)
    {
        if (c is '+' or '-' && chomping == '\0')
        {
            chomping = c;
            return true;
        }

        if (c is >= '1' and <= '9' && declaredIndent == 0)
        {
            declaredIndent = c - '0';
            return true;
        }

        return false;
    }

    /// <summary>The column of the first line that is not blank; negative where a blank line before it is longer.</summary>
    private int FirstIndent(int line, int parent)
    {
        int longest = 0;
        while (line < cursor.Text.Length)
        {
            int start = cursor.AfterSpaces(line);
            if (cursor.At(start) is not ('\r' or '\n'))
            {
                int indent = Math.Max(start - line, parent + 1);
                return longest > indent || indent == 0 || cursor.At(start) == '\t' ? -1 : indent;
            }

            longest = Math.Max(longest, start - line);
            line = cursor.AfterLine(start);
        }

        return -1;
    }

    private bool TryReadLines(int line, int indent)
    {
        text.Clear();
        int breaks = 0;
        bool canFold = false;
        while (line < cursor.Text.Length)
        {
            int start = cursor.AfterSpaces(line, indent);
            bool isBlank = cursor.At(start) is '\r' or '\n';
            if (!isBlank && start - line < indent)
            {
                break;
            }

            int next = cursor.AfterLine(start);
            if (cursor.At(next - 1) != '\n')
            {
                return false;
            }

            if (!isBlank)
            {
                // A line that stands more to the right keeps the ends of lines around it.
                bool isOfText = isFolded && cursor.At(start) is not (' ' or '\t');
                AppendBreaks(breaks, canFold && isOfText);
                text.Append(cursor.Text, start, LineEnd(start, next) - start);
                breaks = 0;
                canFold = isOfText;
            }

            breaks++;
            line = next;
        }

        AppendEnd(breaks);
        cursor.GoToLine(line);
        return cursor.Current != '\t';
    }

    /// <summary>Where the characters end that say where the line does.</summary>
    private int LineEnd(int start, int next) => next - 2 >= start && cursor.At(next - 2) == '\r' ? next - 2 : next - 1;

    private void AppendBreaks(int breaks, bool isFold)
    {
        if (isFold)
        {
            text.AppendFolded(breaks);
        }
        else
        {
            text.Append('\n', breaks);
        }
    }

    /// <summary>The ends of lines after the text: all, one or none (section 8.1.1.2).</summary>
    private void AppendEnd(int breaks)
    {
        int kept =
            chomping == '+' ? breaks
            : chomping == '-' || text.Length == 0 ? 0
            : 1;
        text.Append('\n', kept);
    }
}
