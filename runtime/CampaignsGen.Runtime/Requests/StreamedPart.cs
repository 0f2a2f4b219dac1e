namespace CampaignsGen.Runtime;

/// <summary>Represents a stream of the caller that is sent as a part of a body.</summary>
internal readonly struct StreamedPart
{
    private const long Nowhere = -1;
    private readonly long start;

    /// <summary>
    /// Initializes a new instance of the <see cref="StreamedPart"/> struct with a stream at its current position.
    /// </summary>
    /// <param name="position">The number of bytes of the body that are sent before it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="operation">The operation that sends it.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    internal StreamedPart(int position, Stream stream, ApiOperation operation)
    {
        if (!stream.CanRead)
        {
            throw new ArgumentException(
                $"A stream in the body of {operation.Id} cannot be read. It may have been disposed. Nothing was sent.",
                nameof(stream)
            );
        }

        Position = position;
        Stream = stream;
        start = stream.CanSeek ? stream.Position : Nowhere;
    }

    internal int Position { get; }

    internal Stream Stream { get; }

    /// <summary>Gets a value indicating whether the stream can be sent more than once.</summary>
    internal bool CanRepeat => start != Nowhere;

    /// <summary>Gets the number of bytes to send, or <see langword="null"/> if it is unknown.</summary>
    internal long? Length => CanRepeat ? Math.Max(Stream.Length - start, 0) : null;

    /// <summary>Returns to the position at which the stream was specified.</summary>
    internal void Rewind()
    {
        if (CanRepeat && Stream.Position != start)
        {
            Stream.Position = start;
        }
    }
}
