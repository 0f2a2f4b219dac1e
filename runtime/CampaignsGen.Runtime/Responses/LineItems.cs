namespace CampaignsGen.Runtime;

/// <summary>
/// The JSON texts of an answer: one on each line, or each behind a record separator (RFC 7464) if the first byte is one,
/// which no JSON text can hold.
/// </summary>
/// <param name="answer">The answer.</param>
/// <param name="read">Reads an item.</param>
/// <param name="isError">Says of an item that it reports a fault in place of a value; null where none does.</param>
internal sealed class LineItems<T>(LiveAnswer answer, ItemRead<T> read, ItemRead<bool>? isError = null)
    : AnswerItems<T>(answer)
{
    private const byte RecordSeparator = 0x1E;
    private byte separator;

    private protected override async ValueTask<bool> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        if (separator == 0)
        {
            int first = await Reader.BeginAsync(body, cancellationToken).ConfigureAwait(false);
            separator = first == RecordSeparator ? RecordSeparator : (byte)'\n';
        }

        while (true)
        {
            PieceState state = await Reader
                .NextAsync(body, separator, separator, cancellationToken)
                .ConfigureAwait(false);
            switch (state)
            {
                case PieceState.TooLarge:
                    throw Answer.TooLarge(Count, Reader.Piece);
                case PieceState.End:
                    return false;
                case var _ when Reader.Piece.ContainsAnyExcept(" \t\r\n"u8):
                    if (isError is not null && Answer.Read(Count, Reader.Piece, isError))
                    {
                        throw Answer.Failed(Count, Reader.Piece);
                    }

                    Take(Answer.Read(Count, Reader.Piece, read));
                    return true;
            }
        }
    }
}
