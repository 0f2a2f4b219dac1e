using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>Provides methods for complete JSON texts, which are the bodies of requests and responses.</summary>
internal static class JsonText
{
    // Each thread caches a writer that is not in use.
    [ThreadStatic]
    private static JsonOut? idle;

    private static readonly ArrayBufferWriter<byte> Nowhere = new(1);

    internal static T Read<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read)
    {
        var json = new JsonIn(utf8);
        T value = read(ref json);
        json.End();
        return value;
    }

    /// <summary>Writes a text to a new buffer, which the caller owns.</summary>
    internal static PooledBuffer ToBuffer<T>(T value, JsonWrite<T> write)
    {
        var buffer = new PooledBuffer();
        try
        {
            Write(buffer, value, write);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Writes a text to an array of the shared pool, which the caller owns.</summary>
    internal static byte[] ToArray<T>(T value, JsonWrite<T> write, out int length, OtherEscapes? escapes = null)
    {
        JsonOut json = Begin(Nowhere);
        if (escapes is not null)
        {
            json.Escapes = escapes;
        }

        try
        {
            write(json, value);
            return json.Detach(out length);
        }
        finally
        {
            End(json);
        }
    }

    internal static void Write<T>(IBufferWriter<byte> buffer, T value, JsonWrite<T> write)
    {
        JsonOut json = Begin(buffer);
        try
        {
            write(json, value);
            json.Flush();
        }
        finally
        {
            End(json);
        }
    }

    // Removed while in use, so that a write that itself writes another text gets a different writer.
    private static JsonOut Begin(IBufferWriter<byte> buffer)
    {
        JsonOut json = idle ?? new JsonOut(buffer);
        idle = null;
        json.Reset(buffer);
        return json;
    }

    private static void End(JsonOut json)
    {
        json.Reset(Nowhere);
        if (json.Escapes is not null)
        {
            json.Escapes = null;
        }

        idle = json;
    }
}
