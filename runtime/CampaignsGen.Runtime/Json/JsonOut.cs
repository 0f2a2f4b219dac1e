using System.Buffers;
using System.ComponentModel;
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
    // What is kept between two texts; a longer buffer goes back to the pool.
    private const int LongestKept = 64 * 1024;
    private const int FirstLength = 1024;

    // A quotation mark on either side, a comma before and a colon behind.
    private const int Marks = 4;

    private IBufferWriter<byte> target;
    private byte[] buffer = [];
    private int position;
    private bool isComma;
    private bool isBegun;

    /// <summary>Begins a text in a buffer.</summary>
    /// <param name="buffer">Where the text goes; it is complete after <see cref="Flush"/>.</param>
    public JsonOut(IBufferWriter<byte> buffer) => target = buffer;

    /// <summary>A value's JSON as an element, which stands on its own.</summary>
    internal static JsonElement ElementOf<T>(T value, JsonWrite<T> write)
    {
        using PooledBuffer json = JsonText.ToBuffer(value, write);
        return new JsonIn(json.WrittenMemory.Span).ReadElement();
    }

    /// <summary>Begins a new text, so that this object can be used again.</summary>
    /// <param name="buffer">Where the new text goes. What was written before and not flushed is lost.</param>
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

    /// <summary>Hands all that was written to the buffer.</summary>
    public void Flush()
    {
        target.Write(buffer.AsSpan(0, position));
        position = 0;
    }

    /// <summary>Gives away what was written, in an array of the shared pool, which is the caller's from now on.</summary>
    internal byte[] Detach(out int length)
    {
        byte[] written = buffer;
        length = position;
        buffer = [];
        position = 0;
        return written;
    }

    /// <summary>Writes the name of the property whose value comes next.</summary>
    /// <param name="utf8Name">The name as it stands in JSON: escaped where it has to be.</param>
    /// <returns>This object, for the value.</returns>
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

    /// <summary>Writes the name of the property whose value comes next.</summary>
    /// <param name="name">The name, unescaped.</param>
    /// <returns>This object, for the value.</returns>
    /// <exception cref="ArgumentException">The name holds half of a surrogate pair and cannot be UTF-8.</exception>
    public JsonOut Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteText(name, nameof(name));
        Room(1)[0] = (byte)':';
        position++;
        isComma = false;
        return this;
    }

    /// <summary>Begins an object, or goes on with the one that was begun with a property.</summary>
    public void BeginObject()
    {
        if (isBegun)
        {
            isBegun = false;
            return;
        }

        Begin('{');
    }

    /// <summary>Begins an object with a property that what is written next does not know: the next object to begin is this one.</summary>
    /// <param name="name">The property's name, unescaped.</param>
    /// <param name="value">Its value.</param>
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

    /// <summary>Room for a value, behind the comma where one is needed; the next value needs one.</summary>
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
