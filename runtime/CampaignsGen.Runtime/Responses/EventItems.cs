using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents the events of a response.</summary>
internal sealed class EventItems<T> : AnswerItems<ServerEvent<T>>
{
    private readonly EventParser parser = new();
    private readonly ItemRead<T> read;
    private readonly StreamEnd end;
    private readonly byte[]? endData;
    private bool isBegun;
    private bool isOver;

    internal EventItems(LiveAnswer answer, EventRead<T> read, StreamEnd end)
        : base(answer)
    {
        this.read = data => read(parser.Type, data);
        this.end = end;
        endData = (answer.EventStreamEnd ?? end.Data) is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;
    }

    private protected override async ValueTask<bool> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        if (!isBegun)
        {
            isBegun = true;
            await Reader.BeginAsync(body, cancellationToken).ConfigureAwait(false);
        }

        while (!isOver)
        {
            PieceState state = await Reader
                .NextAsync(body, (byte)'\n', (byte)'\r', cancellationToken)
                .ConfigureAwait(false);
            if (state == PieceState.TooLarge || parser.Length + Reader.Piece.Length > Answer.MostItemBytes)
            {
                throw Answer.TooLarge(Count, parser.Length > 0 ? parser.Gathered : Reader.Piece);
            }

            // An event without an empty line at its end is discarded (section 9.2.6).
            if (state != PieceState.Whole)
            {
                return false;
            }

            if (!parser.Take(Reader.Piece))
            {
                continue;
            }

            if (endData is not null && parser.Data.Trim((byte)' ').SequenceEqual(endData))
            {
                return false;
            }

            isOver = Array.IndexOf(end.Events, parser.Type) >= 0;
            if (!SaysNothing())
            {
                Take(ReadEvent());
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether the event has no data although data is JSON. Servers send such events to keep the connection
    /// open.
    /// </summary>
    private bool SaysNothing()
    {
        if (parser.Data.ContainsAnyExcept(" \t\n"u8))
        {
            return false;
        }

        try
        {
            read(parser.Data);
            return false;
        }
        catch (JsonException)
        {
            return true;
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
