using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>The JSON text that emitted code writes, one value after another.</summary>
/// <remarks>
/// The text is compact UTF-8 and escapes only what JSON must escape: it is the body of a request and stands in no HTML.
/// That values and names alternate as they should is the caller's business and is not checked. One thread at a time.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonOut
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter writer;

    /// <summary>Begins a text in a buffer.</summary>
    /// <param name="buffer">Where the text goes; it is complete after <see cref="Flush"/>.</param>
    public JsonOut(IBufferWriter<byte> buffer) => writer = new Utf8JsonWriter(buffer, Options);

    /// <summary>Writes on with a serializer's writer, by that writer's own options.</summary>
    internal JsonOut(Utf8JsonWriter writer) => this.writer = writer;

    /// <summary>A value's JSON as an element, which stands on its own.</summary>
    internal static JsonElement ElementOf<T>(T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonOut(buffer);
        write(json, value);
        json.Flush();
        return new JsonIn(buffer.WrittenSpan).ReadElement();
    }

    /// <summary>How many bytes have been written, those not yet flushed included.</summary>
    public long BytesWritten => writer.BytesCommitted + writer.BytesPending;

    /// <summary>Begins a new text, so that this object can be used again.</summary>
    /// <param name="buffer">Where the new text goes. What was written before and not flushed is lost.</param>
    public void Reset(IBufferWriter<byte> buffer) => writer.Reset(buffer);

    /// <summary>Hands all that was written to the buffer.</summary>
    public void Flush() => writer.Flush();

    /// <summary>Writes the name of the property whose value comes next.</summary>
    /// <param name="utf8Name">The name, unescaped.</param>
    /// <returns>This object, for the value.</returns>
    public JsonOut Name(ReadOnlySpan<byte> utf8Name)
    {
        writer.WritePropertyName(utf8Name);
        return this;
    }

    /// <inheritdoc cref="Name(ReadOnlySpan{byte})"/>
    /// <param name="name">The name, unescaped.</param>
    /// <exception cref="ArgumentException">The name holds half of a surrogate pair and cannot be UTF-8.</exception>
    public JsonOut Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        ThrowIfMalformed(name, nameof(name));
        writer.WritePropertyName(name);
        return this;
    }

    /// <summary>Begins an object.</summary>
    public void BeginObject() => writer.WriteStartObject();

    /// <summary>Ends the object that was begun last.</summary>
    public void EndObject() => writer.WriteEndObject();

    /// <summary>Begins an array.</summary>
    public void BeginArray() => writer.WriteStartArray();

    /// <summary>Ends the array that was begun last.</summary>
    public void EndArray() => writer.WriteEndArray();

    /// <summary>Writes null.</summary>
    public void WriteNull() => writer.WriteNullValue();
}
