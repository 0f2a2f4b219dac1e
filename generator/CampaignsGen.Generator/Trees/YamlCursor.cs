namespace CampaignsGen.Generator.Trees;

/// <summary>Represents a position in text, with methods that skip white space, comments and line breaks.</summary>
internal sealed class YamlCursor(string text)
{
    private int lineStart;

    public string Text { get; } = text;

    /// <summary>The offset of the next character.</summary>
    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>Gets the next character, or U+0000, which YAML does not allow, at the end.</summary>
    public char Current => At(Position);

    /// <summary>Gets the number of characters before the position on its line, or -1 at the end of the text.</summary>
    public int Column => IsAtEnd ? -1 : Position - lineStart;

    /// <summary>Gets a value indicating whether the rest of the line has no content.</summary>
    public bool IsAtLineEnd => Current is '\r' or '\n' or '\0' || IsAtComment;

    /// <summary>Gets a value indicating whether a block sequence entry begins here.</summary>
    public bool IsAtEntry => Current == '-' && IsBlankOrEnd(Position + 1);

    private bool IsAtComment => Current == '#' && (Position == lineStart || Text[Position - 1] == ' ');

    /// <summary>Gets a value indicating whether a line begins here that starts or ends a document.</summary>
    public bool IsAtDocumentMark =>
        Position == lineStart
        && Current is '-' or '.'
        && At(Position + 1) == Current
        && At(Position + 2) == Current
        && IsBlankOrEnd(Position + 3);

    public char At(int position) => position < Text.Length ? Text[position] : '\0';

    public bool IsBlankOrEnd(int position) => At(position) is ' ' or '\t' or '\r' or '\n' or '\0';

    public void SkipSpaces() => Position = AfterSpaces(Position);

    /// <summary>Moves to the start of a line.</summary>
    public void GoToLine(int start) => Position = lineStart = start;

    /// <summary>Skips the marker with which a document can begin.</summary>
    public bool SkipDocumentStart()
    {
        if (SkipLines())
        {
            return true;
        }

        bool isAtStart = Current == '-' && IsAtDocumentMark;
        Position += 3;
        return isAtStart && EndLine();
    }

    /// <summary>Moves to the next line with content. Returns false if the rest of this line has content or the document ends.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        return IsAtLineEnd && SkipLines();
    }

    /// <summary>Skips white space, comments and line breaks.</summary>
    public void SkipSpace()
    {
        SkipSpaces();
        while (IsAtLineEnd && !IsAtEnd)
        {
            GoToLine(AfterLine(Position));
            SkipSpaces();
        }
    }

    /// <summary>Returns the start of the next line.</summary>
    public int AfterLine(int position)
    {
        int end = Text.IndexOf('\n', position);
        return end < 0 ? Text.Length : end + 1;
    }

    /// <summary>Moves to the continuation of a multiline scalar. Does not move if there is none.</summary>
    /// <param name="parent">The column of the parent collection.</param>
    /// <param name="breaks">The number of line breaks before the continuation.</param>
    public bool TryContinue(int parent, out int breaks)
    {
        int line = AfterLine(Position);
        for (breaks = 1; line < Text.Length; breaks++)
        {
            int text = AfterSpaces(line);
            if (At(text) is not ('\r' or '\n'))
            {
                bool isContinued = text - line > parent && At(text) is not ('#' or '\t' or '\0');
                lineStart = isContinued ? line : lineStart;
                Position = isContinued ? text : Position;
                return isContinued;
            }

            line = AfterLine(text);
        }

        return false;
    }

    /// <summary>Returns the position of the first character that is not a space.</summary>
    /// <param name="position">The start position.</param>
    /// <param name="most">The maximum number of spaces to skip.</param>
    public int AfterSpaces(int position, int most = int.MaxValue)
    {
        int start = position;
        while (position - start < most && At(position) == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>
    /// Moves from the start of a line to the next line with content. Returns false if that is not a line of the document.
    /// </summary>
    public bool SkipLines()
    {
        SkipSpace();
        return Current != '\t' && !IsAtDocumentMark;
    }
}
