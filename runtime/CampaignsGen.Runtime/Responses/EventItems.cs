namespace CampaignsGen.Runtime;

/// <summary>The events of an answer.</summary>
internal sealed class EventItems<T>(LiveAnswer answer, ItemRead<T> read) : AnswerItems<ServerEvent<T>>(answer)
{
    private readonly EventParser parser = new();
    private bool isBegun;

    private protected override async ValueTask<bool> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        if (!isBegun)
        {
            isBegun = true;
            await Reader.BeginAsync(body, cancellationToken).ConfigureAwait(false);
        }

        while (true)
        {
            PieceState state = await Reader
                .NextAsync(body, (byte)'\n', (byte)'\r', cancellationToken)
                .ConfigureAwait(false);
            if (state == PieceState.TooLarge || parser.Length + Reader.Piece.Length > Answer.MostItemBytes)
            {
                throw Answer.TooLarge(Count, parser.Length > 0 ? parser.Gathered : Reader.Piece);
            }

            // An event that no empty line ends is none (section 9.2.6).
            if (state != PieceState.Whole)
            {
                return false;
            }

            if (parser.Take(Reader.Piece))
            {
                Take(ReadEvent());
                return true;
            }
        }
    }

    private ServerEvent<T> ReadEvent() =>
        new(Answer.Read(Count, parser.Data, read))
        {
            Event = parser.Type,
            Id = parser.Id,
            Retry = parser.Retry,
        };
}
