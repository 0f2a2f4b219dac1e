using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Interprets the lines of an event stream as specified in WHATWG HTML, section 9.2.6.</summary>
internal sealed class EventParser
{
    private const string DefaultType = "message";

    private readonly ArrayBufferWriter<byte> data = new();
    private bool isDispatched;
    private string type = "";
    private string idBuffer = "";

    /// <summary>Gets the data of the event that the last line ended.</summary>
    internal ReadOnlySpan<byte> Data => data.WrittenSpan[..^1];

    /// <summary>Gets the number of bytes that the event has so far.</summary>
    internal int Length => isDispatched ? 0 : data.WrittenCount;

    /// <summary>Gets the data that the event has so far, for display.</summary>
    internal ReadOnlySpan<byte> Gathered => data.WrittenSpan;

    internal string Type => type.Length == 0 ? DefaultType : type;

    internal string Id { get; private set; } = "";

    internal TimeSpan? Retry { get; private set; }

    /// <summary>Processes a line.</summary>
    /// <returns>
    /// <see langword="true"/> if the line ends an event, which is available until the next line; otherwise,
    /// <see langword="false"/>.
    /// </returns>
    internal bool Take(ReadOnlySpan<byte> line)
    {
        if (isDispatched)
        {
            Forget();
        }

        if (line.IsEmpty)
        {
            return Dispatch();
        }

        int colon = line.IndexOf((byte)':');
        if (colon != 0)
        {
            ReadOnlySpan<byte> value = colon < 0 ? [] : line[(colon + 1)..];
            TakeField(colon < 0 ? line : line[..colon], value.StartsWith(" "u8) ? value[1..] : value);
        }

        return false;
    }

    private bool Dispatch()
    {
        Id = idBuffer;
        isDispatched = data.WrittenCount > 0;
        if (!isDispatched)
        {
            Forget();
        }

        return isDispatched;
    }

    private void Forget()
    {
        isDispatched = false;
        data.ResetWrittenCount();
        type = "";
    }

    private void TakeField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("data"u8))
        {
            Span<byte> target = data.GetSpan(value.Length + 1);
            value.CopyTo(target);
            target[value.Length] = (byte)'\n';
            data.Advance(value.Length + 1);
        }
        else if (name.SequenceEqual("event"u8))
        {
            type = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8))
        {
            idBuffer = value.Contains((byte)0) ? idBuffer : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8))
        {
            Retry = RetryOf(value) ?? Retry;
        }
    }

    // Digits only. A number that is out of range is ignored.
    private static TimeSpan? RetryOf(ReadOnlySpan<byte> value) =>
        !value.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && Utf8Parser.TryParse(value, out long milliseconds, out _)
        && milliseconds <= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond
            ? new TimeSpan(milliseconds * TimeSpan.TicksPerMillisecond)
            : null;
}
