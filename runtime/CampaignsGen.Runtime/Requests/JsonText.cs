using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>Whole JSON texts: the body of a request or an answer.</summary>
internal static class JsonText
{
    // A writer costs more than most bodies; each thread keeps one. It holds on to no buffer between two texts.
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

    /// <summary>Writes a text into a buffer of its own, which is the caller's.</summary>
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

    internal static void Write<T>(IBufferWriter<byte> buffer, T value, JsonWrite<T> write)
    {
        // Taken away while in use: a write that itself writes another text gets a writer of its own.
        JsonOut json = idle ?? new JsonOut(buffer);
        idle = null;
        json.Reset(buffer);
        try
        {
            write(json, value);
            json.Flush();
        }
        finally
        {
            json.Reset(Nowhere);
            idle = json;
        }
    }
}
