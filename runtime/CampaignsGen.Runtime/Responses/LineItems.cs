namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the JSON texts of a response: one on each line, or each after a record separator (RFC 7464) if the first
/// byte is one. No JSON text can contain that byte.
/// </summary>
/// <param name="answer">The response.</param>
/// <param name="read">The delegate that reads an item.</param>
/// <param name="isError">
/// The delegate that determines whether an item reports an error instead of a value, or <see langword="null"/> if no
/// item does.
/// </param>
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
