using System.Buffers;
using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Reads and writes whole JSON texts for the tests of this folder.</summary>
internal static class Text
{
    internal static T Read<T>(string json, JsonRead<T> read) => Read(Encoding.UTF8.GetBytes(json), read);

    internal static T Read<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read)
    {
        var json = new JsonIn(utf8);
        T value = read(ref json);
        json.End();
        return value;
    }

    internal static JsonException Fault<T>(string json, JsonRead<T> read) => Fault(Encoding.UTF8.GetBytes(json), read);

    internal static JsonException Fault<T>(byte[] utf8, JsonRead<T> read)
    {
        JsonException fault = Assert.ThrowsAny<JsonException>(() => Read(utf8, read));
        Assert.IsType<JsonFault>(fault);
        return fault;
    }

    /// <summary>Reads through a reader that somebody else owns and whose text lies in segments of the given length.</summary>
    internal static T ReadSegmented<T>(string json, int segmentLength, JsonRead<T> read) =>
        ReadSegmented(Encoding.UTF8.GetBytes(json), segmentLength, read);

    internal static T ReadSegmented<T>(byte[] utf8, int segmentLength, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(Segment.Split(utf8, segmentLength));
        reader.Read();
        T? value = new ModelConverter<T>(read, static (_, _) => { }).Read(
            ref reader,
            typeof(T),
            JsonSerializerOptions.Default
        );
        Assert.False(reader.Read());
        return value!;
    }

    internal static string Write<T>(T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonOut(buffer);
        write(json, value);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal static ReadOnlySequence<byte> Split(byte[] bytes, int length)
        {
            var first = new Segment { Memory = bytes.AsMemory(0, Math.Min(length, bytes.Length)) };
            Segment last = first;
            for (int start = length; start < bytes.Length; start += length)
            {
                var next = new Segment
                {
                    Memory = bytes.AsMemory(start, Math.Min(length, bytes.Length - start)),
                    RunningIndex = start,
                };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
