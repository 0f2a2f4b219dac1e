using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>Reads the literal and folded scalars for <see cref="CommonYamlParser"/> (section 8.1).</summary>
internal sealed class BlockYaml(YamlCursor cursor)
{
    private readonly StringBuilder text = new();
    private bool isFolded;

    /// <summary>The indentation relative to the parent, in columns, or 0 if the first line determines it.</summary>
    private int declaredIndent;

    /// <summary>The chomping indicator, or U+0000 if there is none.</summary>
    private char chomping;

    /// <summary>Reads a scalar and moves to the next line. Returns null if its syntax is not supported.</summary>
    /// <param name="parent">The column of the parent collection.</param>
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

    /// <summary>Returns the indentation of the first line that is not blank, or -1 if a preceding blank line is longer.</summary>
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
                // A more indented line keeps the line breaks around it.
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

    /// <summary>Returns the position of the line break.</summary>
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

    /// <summary>Appends the trailing line breaks: all, one or none (section 8.1.1.2).</summary>
    private void AppendEnd(int breaks)
    {
        int kept =
            chomping == '+' ? breaks
            : chomping == '-' || text.Length == 0 ? 0
            : 1;
        text.Append('\n', kept);
    }
}
