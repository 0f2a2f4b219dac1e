using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Writes the JSON text for emitted code, one value after another.</summary>
/// <remarks>
/// The text is compact UTF-8 and escapes only what JSON requires, because it is the body of a request and is not
/// embedded in HTML. The caller is responsible for the correct sequence of names and values, which is not checked.
/// Instances are not thread-safe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonOut
{
    // The size that is kept between two texts. A larger buffer is returned to the pool.
    private const int LongestKept = 64 * 1024;
    private const int FirstLength = 1024;

    // A quotation mark on either side, a comma before and a colon after.
    private const int Marks = 4;

    private IBufferWriter<byte> target;
    private byte[] buffer = [];
    private int position;
    private bool isComma;
    private bool isBegun;

    /// <summary>Initializes a new instance of the <see cref="JsonOut"/> class that writes to a buffer.</summary>
    /// <param name="buffer">The buffer to write to. The text is complete after <see cref="Flush"/>.</param>
    public JsonOut(IBufferWriter<byte> buffer) => target = buffer;

    /// <summary>Returns the JSON of a value as an independent element.</summary>
    internal static JsonElement ElementOf<T>(T value, JsonWrite<T> write)
    {
        using PooledBuffer json = JsonText.ToBuffer(value, write);
        return new JsonIn(json.WrittenMemory.Span).ReadElement();
    }

    /// <summary>Begins a new text, so that this instance can be reused.</summary>
    /// <param name="buffer">The buffer for the new text. Text that was written before and not flushed is lost.</param>
    public void Reset(IBufferWriter<byte> buffer)
    {
        target = buffer;
        position = 0;
        isComma = false;
        isBegun = false;
        if (this.buffer.Length > LongestKept)
        {
            ArrayPool<byte>.Shared.Return(this.buffer);
            this.buffer = [];
        }
    }

    /// <summary>Writes all pending text to the buffer.</summary>
    public void Flush()
    {
        target.Write(buffer.AsSpan(0, position));
        position = 0;
    }

    /// <summary>Returns the written text in an array of the shared pool, which the caller then owns.</summary>
    internal byte[] Detach(out int length)
    {
        byte[] written = buffer;
        length = position;
        buffer = [];
        position = 0;
        return written;
    }

    /// <summary>Writes the name of the property whose value is written next.</summary>
    /// <param name="utf8Name">The name as it appears in JSON, escaped where necessary.</param>
    /// <returns>This instance, to write the value.</returns>
    public JsonOut Name(ReadOnlySpan<byte> utf8Name)
    {
        Span<byte> room = Room(utf8Name.Length + Marks);
        int length = 0;
        if (isComma)
        {
            room[length++] = (byte)',';
        }

        room[length++] = (byte)'"';
        utf8Name.CopyTo(room[length..]);
        length += utf8Name.Length;
        room[length++] = (byte)'"';
        room[length++] = (byte)':';
        position += length;
        isComma = false;
        return this;
    }

    /// <summary>Writes the name of the property whose value is written next.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <returns>This instance, to write the value.</returns>
    /// <exception cref="ArgumentException">
    /// The name contains an unpaired surrogate, which UTF-8 cannot represent.
    /// </exception>
    public JsonOut Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteText(name, nameof(name));
        Room(1)[0] = (byte)':';
        position++;
        isComma = false;
        return this;
    }

    /// <summary>Begins an object, or continues the one that was begun with a property.</summary>
    public void BeginObject()
    {
        if (isBegun)
        {
            isBegun = false;
            return;
        }

        Begin('{');
    }

    /// <summary>
    /// Begins an object with a property that the next writer does not know. The next object to begin is this one.
    /// </summary>
    /// <param name="name">The unescaped name of the property.</param>
    /// <param name="value">The value of the property.</param>
    public void BeginObject(string name, string value)
    {
        BeginObject();
        Name(name);
        Write(value);
        isBegun = true;
    }

    /// <summary>Ends the object that was begun last.</summary>
    public void EndObject() => End('}');

    /// <summary>Begins an array.</summary>
    public void BeginArray() => Begin('[');

    /// <summary>Ends the array that was begun last.</summary>
    public void EndArray() => End(']');

    /// <summary>Writes null.</summary>
    public void WriteNull() => Literal("null"u8);

    private void Begin(char bracket)
    {
        Value(1)[0] = (byte)bracket;
        position++;
        isComma = false;
    }

    private void End(char bracket)
    {
        Room(1)[0] = (byte)bracket;
        position++;
        isComma = true;
    }

    private void Literal(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Value(text.Length));
        position += text.Length;
    }

    /// <summary>Reserves space for a value, after a comma if one is needed. The next value then needs one.</summary>
    private Span<byte> Value(int length)
    {
        Span<byte> room = Room(length + 1);
        if (isComma)
        {
            room[0] = (byte)',';
            position++;
            return room[1..];
        }

        isComma = true;
        return room;
    }

    private Span<byte> Room(int length)
    {
        if (buffer.Length - position < length)
        {
            Grow(length);
        }

        return buffer.AsSpan(position);
    }

    private void Grow(int length)
    {
        long size = Math.Max(Math.Max(FirstLength, (long)buffer.Length * 2), (long)position + length);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        buffer.AsSpan(0, position).CopyTo(larger);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = larger;
    }
}
