namespace CampaignsGen.Runtime;

/// <summary>A stream of the caller's that is sent as a part of a body.</summary>
internal readonly struct StreamedPart
{
    private const long Nowhere = -1;
    private readonly long start;

    /// <summary>Takes a stream as it stands.</summary>
    /// <param name="position">How many of the body's own bytes are sent before it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="operation">What it is sent with.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    internal StreamedPart(int position, Stream stream, ApiOperation operation)
    {
        if (!stream.CanRead)
        {
            throw new ArgumentException(
                $"A stream in the body of {operation.Id} cannot be read; was it disposed? Nothing was sent.",
                nameof(stream)
            );
        }

        Position = position;
        Stream = stream;
        start = stream.CanSeek ? stream.Position : Nowhere;
    }

    internal int Position { get; }

    internal Stream Stream { get; }

    /// <summary>Whether it can be sent more than once.</summary>
    internal bool CanRepeat => start != Nowhere;

    /// <summary>How much will be sent, where that is known.</summary>
    internal long? Length => CanRepeat ? Math.Max(Stream.Length - start, 0) : null;

    /// <summary>Goes back to where the stream stood when it was given.</summary>
    internal void Rewind()
    {
        if (CanRepeat && Stream.Position != start)
        {
            Stream.Position = start;
        }
    }
}
