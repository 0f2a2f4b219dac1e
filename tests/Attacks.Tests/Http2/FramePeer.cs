using System.Buffers.Binary;
using System.Text;
using Attacks.Tests.Wire;

namespace Attacks.Tests.Http2;

/// <summary>The kinds of frames that are sent or read (RFC 9113, section 6).</summary>
internal static class Kind
{
    internal const byte Data = 0;
    internal const byte Headers = 1;
    internal const byte Reset = 3;
    internal const byte Settings = 4;
    internal const byte Push = 5;
    internal const byte Ping = 6;
    internal const byte GoAway = 7;
    internal const byte Window = 8;
    internal const byte Continuation = 9;
}

/// <summary>The server's end of a connection that speaks HTTP/2 in frames, well or badly.</summary>
internal sealed class FramePeer(Peer peer)
{
    internal const byte EndStream = 1;
    internal const byte EndHeaders = 4;

    /// <summary>200, from the static table of HPACK (RFC 7541, appendix A).</summary>
    internal static readonly byte[] Status200 = [0x88];

    internal Peer Peer => peer;

    /// <summary>Takes the client's preface and sends the server's.</summary>
    internal async Task BeginAsync()
    {
        byte[] preface = new byte[24];
        await peer.Stream.ReadExactlyAsync(preface, peer.Token);
        await SendAsync(Kind.Settings, 0, 0, []);
    }

    /// <summary>Reads up to the end of the next request.</summary>
    /// <returns>The request's stream; 0 where the client has gone.</returns>
    internal Task<int> ReadRequestAsync() =>
        ReadUntilAsync(static (kind, flags) => kind is Kind.Data or Kind.Headers && (flags & EndStream) != 0);

    /// <summary>Reads the head of the next request, whose body nobody asks for.</summary>
    /// <inheritdoc cref="ReadRequestAsync"/>
    internal Task<int> ReadHeadAsync() => ReadUntilAsync(static (kind, _) => kind == Kind.Headers);

    private async Task<int> ReadUntilAsync(Func<byte, byte, bool> isEnd)
    {
        while (await ReadAsync() is { } frame)
        {
            if (frame.Kind is Kind.Settings && (frame.Flags & 1) == 0)
            {
                await SendAsync(Kind.Settings, 1, 0, []);
            }
            else if (isEnd(frame.Kind, frame.Flags))
            {
                return frame.Stream;
            }
        }

        return 0;
    }

    internal Task SendAsync(byte kind, byte flags, int stream, byte[] payload) =>
        peer.SendAsync(Frame(kind, flags, stream, payload));

    /// <summary>The answer that is asked for, in two frames.</summary>
    internal async Task AnswerAsync(int stream, string mediaType, string body)
    {
        await SendAsync(Kind.Headers, EndHeaders, stream, [.. Status200, .. Field("content-type", mediaType)]);
        await SendAsync(Kind.Data, EndStream, stream, Encoding.UTF8.GetBytes(body));
    }

    /// <summary>Says which stream is the last one that the server looks at.</summary>
    internal Task GoAwayAsync(int last, int error) => SendAsync(Kind.GoAway, 0, 0, [.. Number(last), .. Number(error)]);

    internal static byte[] Frame(byte kind, byte flags, int stream, byte[] payload) =>
        [.. Number(payload.Length)[1..], kind, flags, .. Number(stream), .. payload];

    internal static byte[] Number(int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    /// <summary>A header, written out and kept in no table.</summary>
    internal static byte[] Field(string name, string value) =>
        [0, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];

    private async Task<(byte Kind, byte Flags, int Stream)?> ReadAsync()
    {
        byte[] head = new byte[9];
        if (await peer.Stream.ReadAtLeastAsync(head, 9, throwOnEndOfStream: false, peer.Token) < 9)
        {
            return null;
        }

        byte[] payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
        await peer.Stream.ReadExactlyAsync(payload, peer.Token);
        return (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
    }
}
