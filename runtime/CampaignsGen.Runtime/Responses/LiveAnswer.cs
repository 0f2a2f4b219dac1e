namespace CampaignsGen.Runtime;

/// <summary>
/// An answer whose body is read as it arrives: what the reader needs of the exchange, which it outlives. Its disposal gives
/// the connection back.
/// </summary>
internal abstract class LiveAnswer : IDisposable
{
    internal abstract string OperationId { get; }

    internal abstract HttpContent Content { get; }

    /// <summary>How large one item may be.</summary>
    internal abstract int MostItemBytes { get; }

    /// <summary>The data that ends a stream of events, where the options say so; null where they do not.</summary>
    internal abstract string? EventStreamEnd { get; }

    public abstract void Dispose();

    /// <summary>
    /// Reads on in the body, until the caller of the operation or <paramref name="reader"/> asks for the end, or nothing has come
    /// for too long.
    /// </summary>
    /// <exception cref="OperationCanceledException">One of the two asked for it.</exception>
    /// <exception cref="ApiTimeoutException">Nothing came for too long.</exception>
    internal abstract ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken reader);

    /// <inheritdoc cref="ReadAsync"/>
    internal abstract int Read(Stream body, Span<byte> buffer);

    /// <summary>Gives a fault as people may see it: itself, or another one if it quotes a credential.</summary>
    internal abstract Exception Show(Exception fault);

    /// <summary>Reads an item.</summary>
    /// <param name="count">How many items came before it.</param>
    /// <param name="item">The item's bytes.</param>
    /// <param name="read">Reads them.</param>
    /// <exception cref="UnexpectedResponseException">It does not say what the document declares.</exception>
    internal abstract T Read<T>(int count, ReadOnlySpan<byte> item, ItemRead<T> read);

    /// <summary>Makes the exception for a connection that broke after so many whole items.</summary>
    internal abstract Exception CutOff(int count, Exception fault);

    /// <summary>Makes the exception for an item that reports a fault of the server in place of a value.</summary>
    internal abstract Exception Failed(int count, ReadOnlySpan<byte> item);

    /// <summary>Makes the exception for an item that is larger than permitted.</summary>
    internal abstract Exception TooLarge(int count, ReadOnlySpan<byte> beginning);
}

/// <summary>Reads the bytes of one item.</summary>
internal delegate T ItemRead<out T>(ReadOnlySpan<byte> item);
