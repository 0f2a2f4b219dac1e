using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

public sealed partial class JsonOut
{
    // A character of UTF-16 is at most three bytes of UTF-8, and a byte that is escaped at most six: \u001f.
    private const int BytesOfCharacter = 3;
    private const int BytesOfEscape = 6;

    private Utf8JsonWriter? elements;
    private OtherEscapes? escapes;

    /// <summary>Gets or sets the escaping of strings, or <see langword="null"/> to escape only what JSON requires.</summary>
    internal OtherEscapes? Escapes
    {
        get => escapes;
        set
        {
            elements = escapes == value ? elements : null;
            escapes = value;
        }
    }

    /// <summary>Writes a name, or a value that is a string.</summary>
    private void WriteText(string text, string? expression)
    {
        Span<byte> room = Value(checked((text.Length * BytesOfCharacter) + 2));
        room[0] = (byte)'"';
        OperationStatus status = Utf8.FromUtf16(
            text,
            room[1..],
            out int read,
            out int length,
            replaceInvalidSequences: false
        );
        if (status != OperationStatus.Done)
        {
            throw new ArgumentException(
                $"The text contains an unpaired surrogate at character {read.ToString(CultureInfo.InvariantCulture)}, which UTF-8 cannot represent.",
                expression
            );
        }

        Span<byte> written = room.Slice(1, length);
        if (escapes is not null || Utf8Scan.PlainLength(written, out _) < length)
        {
            WriteEscaped(written.ToArray());
            return;
        }

        room[length + 1] = (byte)'"';
        position += length + 2;
    }

    private void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        Span<byte> room = Room(checked((utf8.Length * BytesOfEscape) + 2));
        room[0] = (byte)'"';
        int length = 0;
        if (escapes is not null)
        {
            escapes.Encoder.EncodeUtf8(utf8, room[1..], out _, out length);
        }
        else
        {
            foreach (byte character in utf8)
            {
                length += Escape(character, room[(length + 1)..]);
            }
        }

        room[length + 1] = (byte)'"';
        position += length + 2;
    }

    private static int Escape(byte character, Span<byte> room)
    {
        if (character is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
        {
            room[0] = character;
            return 1;
        }

        room[0] = (byte)'\\';
        room[1] = character switch
        {
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            < (byte)' ' => (byte)'u',
            _ => character,
        };
        if (room[1] != 'u')
        {
            return 2;
        }

        room[2] = (byte)'0';
        room[3] = (byte)'0';
        room[4] = (byte)('0' + (character >> 4));
        room[5] = (byte)"0123456789abcdef"[character & 0xF];
        return BytesOfEscape;
    }

    /// <summary>Writes text that needs no escaping.</summary>
    private void Quoted(ReadOnlySpan<byte> text)
    {
        Span<byte> room = Value(text.Length + 2);
        room[0] = (byte)'"';
        text.CopyTo(room[1..]);
        room[text.Length + 1] = (byte)'"';
        position += text.Length + 2;
    }

    private void WriteElement(JsonElement value)
    {
        // The comma where one is needed.
        Value(0);
        elements ??= new Utf8JsonWriter(
            new Tail(this),
            new JsonWriterOptions
            {
                Encoder = escapes?.Encoder ?? JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                SkipValidation = true,
            }
        );
        // Before, not after: an element whose document is disposed throws in the middle of its text.
        elements.Reset();
        value.WriteTo(elements);
        elements.Flush();
    }

    /// <summary>Allows another writer to continue at the current position.</summary>
    private sealed class Tail(JsonOut json) : IBufferWriter<byte>
    {
        public void Advance(int count) => json.position += count;

        public Span<byte> GetSpan(int sizeHint = 0) => json.Room(Math.Max(1, sizeHint));

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            json.Room(Math.Max(1, sizeHint));
            return json.buffer.AsMemory(json.position);
        }
    }
}
