using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Reads a whole piece of a body.</summary>
internal delegate T PieceRead<out T>(ReadOnlySpan<byte> piece);

/// <summary>The events of an answer.</summary>
internal sealed class EventItems<T>(Exchange exchange, PieceRead<T> read) : AnswerItems<ServerEvent<T>>(exchange)
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
            if (
                state == PieceState.TooLarge
                || parser.Length + Reader.Piece.Length > Exchange.Configuration.MaxResponseBytes
            )
            {
                throw AnswerErrors.ItemTooLarge(Exchange, Count, parser.Length > 0 ? parser.Gathered : Reader.Piece);
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

    private protected override void Release()
    {
        parser.Dispose();
        base.Release();
    }

    private ServerEvent<T> ReadEvent()
    {
        try
        {
            return new ServerEvent<T>(read(parser.Data))
            {
                Event = parser.Type,
                Id = parser.Id,
                Retry = parser.Retry,
            };
        }
        catch (JsonException exception)
        {
            throw AnswerErrors.ItemNotReadable(Exchange, Count, parser.Data, exception);
        }
    }
}

/// <summary>The two ways of reading an event's data.</summary>
internal static class EventData
{
    internal static string Text(ReadOnlySpan<byte> data) => Encoding.UTF8.GetString(data);

    internal static PieceRead<T> Json<T>(JsonRead<T> read) => data => JsonText.Read(data, read);
}
