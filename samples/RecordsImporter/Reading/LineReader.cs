namespace RecordsImporter.Reading;

/// <summary>Reads the lines of a stream as bytes. The memory is limited, regardless of the length of a line.</summary>
internal sealed class LineReader(Stream stream)
{
    internal const int LongestLine = 1024 * 1024;
    private const byte NewLine = (byte)'\n';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isTooLong;

    /// <summary>Gets the line without its line break, or <see langword="null"/> if it is too long.</summary>
    internal ReadOnlyMemory<byte>? Current { get; private set; }

    /// <summary>Gets the one-based number of the line.</summary>
    internal long Number { get; private set; }

    internal bool IsBlank => Current is { } line && line.Span.Trim(" \t\r"u8).IsEmpty;

    /// <summary>Reads the next line.</summary>
    /// <returns><see langword="true"/> if there is one; otherwise, <see langword="false"/>.</returns>
    internal bool MoveNext()
    {
        isTooLong = false;
        int searched = 0;
        while (true)
        {
            int found = buffer.AsSpan(start + searched, end - start - searched).IndexOf(NewLine);
            if (found >= 0)
            {
                Take(searched + found);
                start++;
                return true;
            }

            searched = end - start;
            if (!Fill(ref searched))
            {
                bool isLast = searched > 0 || isTooLong;
                Take(searched);
                return isLast;
            }
        }
    }

    private void Take(int length)
    {
        var line = buffer.AsMemory(start, length);
        Number++;
        bool hasMark = Number == 1 && line.Span.StartsWith(ByteOrderMark);
        // Plain null would be converted to an empty line, through the conversion from an array.
        Current = isTooLong ? default(ReadOnlyMemory<byte>?) : line[(hasMark ? ByteOrderMark.Length : 0)..];
        start += length;
    }

    private bool Fill(ref int searched)
    {
        if (searched > LongestLine)
        {
            isTooLong = true;
            (start, end, searched) = (0, 0, 0);
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
