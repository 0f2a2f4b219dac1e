namespace CampaignsGen.Generator.Trees;

/// <summary>A place in a text of lines, and the steps over what means nothing: blanks, comments and the ends of lines.</summary>
internal sealed class YamlCursor(string text)
{
    private int lineStart;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The offset of the next character.</summary>
    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The next character; U+0000, which no YAML may hold, at the end.</summary>
    public char Current => At(Position);

    /// <summary>How many characters stand before it on its line; -1 at the end of the text.</summary>
    public int Column => IsAtEnd ? -1 : Position - lineStart;

    /// <summary>Whether the rest of the line says nothing.</summary>
    public bool IsAtLineEnd => Current is '\r' or '\n' or '\0' || IsAtComment;

    /// <summary>Whether the item of a list begins here.</summary>
    public bool IsAtEntry => Current == '-' && IsBlankOrEnd(Position + 1);

    private bool IsAtComment => Current == '#' && (Position == lineStart || Text[Position - 1] == ' ');

    /// <summary>Whether a line begins here that starts or ends a document.</summary>
    public bool IsAtDocumentMark =>
        Position == lineStart
        && Current is '-' or '.'
        && At(Position + 1) == Current
        && At(Position + 2) == Current
        && IsBlankOrEnd(Position + 3);

    public char At(int position) => position < Text.Length ? Text[position] : '\0';

    public bool IsBlankOrEnd(int position) => At(position) is ' ' or '\t' or '\r' or '\n' or '\0';

    public void SkipSpaces() => Position = AfterSpaces(Position);

    /// <summary>Goes to where a line begins.</summary>
    public void GoToLine(int start) => Position = lineStart = start;

    /// <summary>Steps over the mark with which a document may begin.</summary>
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

    /// <summary>Goes to the next line that says something, where the rest of this one says nothing; false where either is not so.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        return IsAtLineEnd && SkipLines();
    }

    /// <summary>Steps over blanks, comments and the ends of lines.</summary>
    public void SkipSpace()
    {
        SkipSpaces();
        while (IsAtLineEnd && !IsAtEnd)
        {
            GoToLine(AfterLine(Position));
            SkipSpaces();
        }
    }

    /// <summary>Where the line after this one begins.</summary>
    public int AfterLine(int position)
    {
        int end = Text.IndexOf('\n', position);
        return end < 0 ? Text.Length : end + 1;
    }

    /// <summary>Goes to where a scalar of several lines goes on; stays where it does not.</summary>
    /// <param name="parent">The column of the collection that it is part of.</param>
    /// <param name="breaks">How many lines end before that place.</param>
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

    /// <summary>Where something else than a space stands.</summary>
    /// <param name="position">Where to begin.</param>
    /// <param name="most">How many spaces are stepped over.</param>
    public int AfterSpaces(int position, int most = int.MaxValue)
    {
        int start = position;
        while (position - start < most && At(position) == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>Goes to the next line that says something, from where a line begins; false where that is none of a document.</summary>
    public bool SkipLines()
    {
        SkipSpace();
        return Current != '\t' && !IsAtDocumentMark;
    }
}
