namespace CampaignsGen.Generator.Trees;

/// <summary>
/// Parses the subset of YAML in which nearly all documents are written, line by line and without intermediate tokens and events.
/// </summary>
/// <remarks>
/// It supports block and flow collections, and scalars of every style. It gives up on anything else, such as anchors, tags, directives and
/// tabs, and on every error: <see cref="YamlTreeParser"/> then reads the whole text and reports the errors. The results of both are equal
/// for the text that this parser accepts. It is recursive, because the builder does not accept more levels than
/// <see cref="TreeLimits.Depth"/>.
/// </remarks>
internal sealed class CommonYamlParser
{
    /// <summary>The limit for keys. YAML allows implicit keys of up to 1,024 characters (section 7.4.3).</summary>
    private const int MostOfKey = 1000;

    private readonly TreeBuilder builder;
    private readonly YamlCursor cursor;
    private readonly CommonYamlScalars scalars;
    private readonly CancellationToken cancellationToken;

    private CommonYamlParser(string text, TreeLimits limits, CancellationToken cancellationToken)
    {
        builder = new(limits);
        cursor = new(text);
        scalars = new(cursor);
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Returns the tree of a text, or null if the text is not in the supported subset.</summary>
    public static Tree? TryParse(string text, TreeLimits limits, CancellationToken cancellationToken)
    {
        CommonYamlParser parser = new(text, limits, cancellationToken);
        return YamlText.IsOrdinary(text) && parser.TakeDocument() ? parser.builder.Finish() : null;
    }

    private bool TakeDocument() =>
        cursor.SkipDocumentStart() && !cursor.IsAtEnd && IsAtKey() && TakeMapping() && cursor.IsAtEnd;

    /// <summary>Parses the node that starts at the current position, and moves to the next line with content.</summary>
    /// <param name="parent">The column of the parent collection.</param>
    private bool TakeBlock(int parent) =>
        cursor.IsAtEntry ? TakeSequence()
        : IsAtKey() ? TakeMapping()
        : TakeScalar(parent);

    private bool TakeMapping()
    {
        int column = cursor.Column;
        // A block mapping starts at its first key, which is its location unless the mapping itself has a key.
        if (!builder.Open(isObject: true, OfOne(), isAtFirstKey: !builder.HasKey))
        {
            return false;
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TakeKey() || !TakeValue(column))
            {
                return false;
            }
        } while (cursor.Column == column);

        builder.Close();
        return cursor.Column < column;
    }

    private bool TakeValue(int column)
    {
        cursor.SkipSpaces();
        if (!cursor.IsAtLineEnd)
        {
            return !cursor.IsAtEntry && TakeScalar(column);
        }

        // The items of a sequence can have the same indentation as its key.
        return cursor.EndLine()
            && (
                cursor.Column > column ? TakeBlock(column)
                : cursor.Column == column && cursor.IsAtEntry ? TakeSequence(isBelowKey: true)
                : TakeNothing(cursor.Position)
            );
    }

    private bool TakeSequence(bool isBelowKey = false)
    {
        int column = cursor.Column;
        if (!builder.Open(isObject: false, OfOne()))
        {
            return false;
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            cursor.Position++;
            if (!TakeItem(column))
            {
                return false;
            }
        } while (cursor.Column == column && cursor.IsAtEntry);

        builder.Close();
        return cursor.Column < column || (isBelowKey && cursor.Column == column);
    }

    private bool TakeItem(int column)
    {
        int start = cursor.Position;
        cursor.SkipSpaces();
        return !cursor.IsAtLineEnd
            ? TakeBlock(column)
            : cursor.EndLine() && (cursor.Column > column ? TakeBlock(column) : TakeNothing(start));
    }

    private bool TakeNothing(int position)
    {
        builder.Add(value: null, new(position, position));
        return true;
    }

    private bool TakeScalar(int parent)
    {
        int start = cursor.Position;
        switch (cursor.Current)
        {
            case '[' or '{':
                return TakeFlow() && cursor.EndLine();
            case '|' or '>':
                return Add(scalars.TryReadBlock(parent, out TreeNode? block), block, start) && cursor.SkipLines();
            default:
                return Add(scalars.TryRead(parent, out TreeNode? value), value, start) && cursor.EndLine();
        }
    }

    private bool Add(bool isRead, TreeNode? value, int start)
    {
        if (isRead)
        {
            builder.Add(value, new(start, scalars.EndOnFirstLine));
        }

        return isRead;
    }

    private bool TakeFlow() =>
        cursor.Current switch
        {
            '[' => TakeFlowSequence(),
            '{' => TakeFlowMapping(),
            _ => TakeFlowScalar(),
        };

    private bool TakeFlowSequence()
    {
        if (!builder.Open(isObject: false, OfOne()))
        {
            return false;
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            cursor.Position++;
            cursor.SkipSpace();
            if (cursor.Current != ']' && !TakeFlow())
            {
                return false;
            }

            cursor.SkipSpace();
        } while (cursor.Current == ',');

        return CloseFlow(']');
    }

    private bool TakeFlowMapping()
    {
        if (!builder.Open(isObject: true, OfOne()))
        {
            return false;
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            cursor.Position++;
            cursor.SkipSpace();
            if (cursor.Current != '}' && !(TakeFlowKey() && TakeFlow()))
            {
                return false;
            }

            cursor.SkipSpace();
        } while (cursor.Current == ',');

        return CloseFlow('}');
    }

    private bool CloseFlow(char bracket)
    {
        if (cursor.Current != bracket)
        {
            return false;
        }

        cursor.Position++;
        builder.Close();
        return true;
    }

    private bool TakeFlowScalar()
    {
        int start = cursor.Position;
        return Add(scalars.TryReadInFlow(out TreeNode? value), value, start);
    }

    private bool TakeFlowKey()
    {
        if (!TakeKey(scalars.TryReadFlowKey(out Extent extent), extent))
        {
            return false;
        }

        cursor.SkipSpace();
        return true;
    }

    private bool TakeKey() => TakeKey(scalars.TryReadKey(out Extent extent), extent);

    private bool TakeKey(string? name, Extent extent)
    {
        if (name is null or "<<" || cursor.Position - extent.Start > MostOfKey)
        {
            return false;
        }

        builder.TakeKey(name, extent);
        return true;
    }

    /// <summary>Determines whether the next token is a key, without moving.</summary>
    private bool IsAtKey()
    {
        int start = cursor.Position;
        bool isKey = scalars.TryReadKey(out _) is not null;
        cursor.Position = start;
        return isKey;
    }

    private Extent OfOne() => new(cursor.Position, cursor.Position + 1);
}
