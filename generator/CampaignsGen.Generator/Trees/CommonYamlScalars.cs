using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>
/// Reads the scalars for <see cref="CommonYamlParser"/>. A method that gives up returns false or null, and the position is then undefined.
/// </summary>
internal sealed class CommonYamlScalars(YamlCursor cursor)
{
    /// <summary>The characters with which a plain scalar cannot begin, or only in a way that is not supported.</summary>
    private const string Indicators = "\t\r\n\0?:,[]{}#&*!|>'\"%@`";

    private readonly TextPool pool = new();
    private readonly StringBuilder folded = new();
    private readonly QuotedYaml quoted = new(cursor);
    private readonly BlockYaml block = new(cursor);

    /// <summary>Gets the end of the last scalar, or of its first line if it has several.</summary>
    public int EndOnFirstLine { get; private set; }

    /// <summary>Reads a key and the following colon.</summary>
    /// <param name="extent">The extent of the key.</param>
    public string? TryReadKey(out Extent extent) => TryReadKey(isInFlow: false, out extent);

    /// <summary>Reads a key in a flow collection and the following colon.</summary>
    /// <param name="extent">The extent of the key.</param>
    public string? TryReadFlowKey(out Extent extent) => TryReadKey(isInFlow: true, out extent);

    /// <summary>Reads a scalar that is not a key.</summary>
    /// <param name="parent">The column of the parent collection; continuation lines must be more indented.</param>
    /// <param name="value">The scalar.</param>
    public bool TryRead(int parent, out TreeNode? value) =>
        cursor.Current is '"' or '\'' ? TryReadQuoted(parent, out value) : TryReadPlain(parent, out value);

    /// <summary>Reads a scalar in a flow collection, on one line.</summary>
    /// <param name="value">The scalar.</param>
    public bool TryReadInFlow(out TreeNode? value)
    {
        if (cursor.Current is '"' or '\'')
        {
            return TryReadQuoted(parent: int.MaxValue, out value);
        }

        int start = cursor.Position;
        int end = IsAtPlain ? FlowPlainEnd() : start;
        value = end > start ? Plain(start, end) : null;
        cursor.Position = EndOnFirstLine = end;
        return end > start;
    }

    /// <summary>Reads a literal or folded scalar, and moves to the next line.</summary>
    /// <param name="parent">The column of the parent collection.</param>
    /// <param name="value">The scalar.</param>
    public bool TryReadBlock(int parent, out TreeNode? value)
    {
        EndOnFirstLine = cursor.Text.IndexOfAny(YamlText.LineBreaks, cursor.Position);
        string? text = EndOnFirstLine < 0 ? null : block.TryRead(parent);
        value = text is null ? null : pool.Value(new TreeScalar(ScalarKind.String, text));
        return text is not null;
    }

    private bool IsAtPlain => !cursor.IsAtEntry && !cursor.IsAtDocumentMark && Indicators.IndexOf(cursor.Current) < 0;

    private string? TryReadKey(bool isInFlow, out Extent extent)
    {
        int start = cursor.Position;
        string? name = cursor.Current is '"' or '\'' ? quoted.TryRead(parent: int.MaxValue) : TryReadPlainKey(isInFlow);
        extent = new(start, cursor.Position);
        cursor.SkipSpaces();
        // In a flow collection, a quoted key does not need white space after its colon, as in JSON (section 7.4.2).
        bool isTight = isInFlow && cursor.At(start) is '"' or '\'';
        if (cursor.Current != ':' || !(isTight || cursor.IsBlankOrEnd(cursor.Position + 1)))
        {
            return null;
        }

        cursor.Position++;
        return name is null ? null : pool.Name(name);
    }

    private string? TryReadPlainKey(bool isInFlow)
    {
        int start = cursor.Position;
        int end =
            !IsAtPlain ? start
            : isInFlow ? FlowPlainEnd()
            : PlainEnd(start, out _);
        cursor.Position = end;
        return end > start ? pool.Name(cursor.Text.AsSpan(start, end - start)) : null;
    }

    private bool TryReadPlain(int parent, out TreeNode? value)
    {
        value = null;
        int start = cursor.Position;
        if (!IsAtPlain)
        {
            return false;
        }

        int end = PlainEnd(start, out char after);
        EndOnFirstLine = cursor.Position = end;
        if (after == ':')
        {
            return false;
        }

        if (after == '#' || !cursor.TryContinue(parent, out int breaks))
        {
            value = Plain(start, end);
            return true;
        }

        EndOnFirstLine = cursor.Text.IndexOfAny(YamlText.LineBreaks, end);
        folded.Clear().Append(cursor.Text, start, end - start);
        do
        {
            start = cursor.Position;
            end = PlainEnd(start, out after);
            if (after == ':')
            {
                return false;
            }

            folded.AppendFolded(breaks);
            folded.Append(cursor.Text, start, end - start);
            cursor.Position = end;
        } while (after != '#' && cursor.TryContinue(parent, out breaks));

        value = pool.Value(YamlScalars.FromPlain(folded.ToString()));
        return true;
    }

    private TreeNode? Plain(int start, int end)
    {
        ReadOnlySpan<char> text = cursor.Text.AsSpan(start, end - start);
        return YamlScalars.MayBeNoText(text[0]) ? pool.Value(YamlScalars.FromPlain(text.ToString())) : pool.Text(text);
    }

    /// <summary>Returns the end of the plain scalar on this line.</summary>
    /// <param name="start">The start of the scalar.</param>
    /// <param name="after">The colon or number sign that ends it, or a line feed at the end of the line.</param>
    private int PlainEnd(int start, out char after)
    {
        int end = start;
        for (int i = start; ; i++)
        {
            after = cursor.At(i);
            switch (after)
            {
                case '\r' or '\n' or '\0':
                    after = '\n';
                    return end;
                case ':' when cursor.IsBlankOrEnd(i + 1):
                case '#' when cursor.At(i - 1) is ' ' or '\t':
                    return end;
                case ' ' or '\t':
                    break;
                default:
                    end = i + 1;
                    break;
            }
        }
    }

    /// <summary>Returns the end of a plain scalar in a flow collection, or its start if its syntax is not supported.</summary>
    private int FlowPlainEnd()
    {
        int start = cursor.Position;
        int end = start;
        for (int i = start; ; i++)
        {
            switch (cursor.At(i))
            {
                case '\r' or '\n' or '\0' or ',' or '[' or ']' or '{' or '}':
                    return end;
                case ':' when cursor.IsBlankOrEnd(i + 1):
                    return end;
                case ':' when cursor.At(i + 1) is ',' or '[' or ']' or '{' or '}' or '"' or '\'':
                case '#' or '?':
                    return start;
                case ' ' or '\t':
                    break;
                default:
                    end = i + 1;
                    break;
            }
        }
    }

    private bool TryReadQuoted(int parent, out TreeNode? value)
    {
        int start = cursor.Position;
        string? text = quoted.TryRead(parent);
        value = text is null ? null : pool.Value(new TreeScalar(ScalarKind.String, text));
        int lineEnd = cursor.Text.IndexOfAny(YamlText.LineBreaks, start, cursor.Position - start);
        EndOnFirstLine = lineEnd < 0 ? cursor.Position : lineEnd;
        return text is not null;
    }
}
