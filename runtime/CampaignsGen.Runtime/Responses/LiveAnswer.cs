namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a response whose body is read as it arrives: the parts of the exchange that the reader needs after the
/// call. Disposing it releases the connection.
/// </summary>
internal abstract class LiveAnswer : IDisposable
{
    internal abstract string OperationId { get; }

    internal abstract HttpContent Content { get; }

    /// <summary>Gets the maximum size of one item.</summary>
    internal abstract int MostItemBytes { get; }

    /// <summary>
    /// Gets the data that ends a stream of events according to the options, or <see langword="null"/> if they do not
    /// specify any.
    /// </summary>
    internal abstract string? EventStreamEnd { get; }

    public abstract void Dispose();

    /// <summary>
    /// Reads more of the body until the caller of the operation or <paramref name="reader"/> cancels, or no data
    /// arrives for too long.
    /// </summary>
    /// <exception cref="OperationCanceledException">One of the two tokens was canceled.</exception>
    /// <exception cref="ApiTimeoutException">No data arrived for too long.</exception>
    internal abstract ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken reader);

    /// <inheritdoc cref="ReadAsync"/>
    internal abstract int Read(Stream body, Span<byte> buffer);

    /// <summary>
    /// Returns an exception for display: the exception itself, or another one if it quotes a credential.
    /// </summary>
    internal abstract Exception Show(Exception fault);

    /// <summary>Reads an item.</summary>
    /// <param name="count">The number of items before it.</param>
    /// <param name="item">The bytes of the item.</param>
    /// <param name="read">The delegate that reads the bytes.</param>
    /// <exception cref="UnexpectedResponseException">
    /// The item does not match the declaration in the document.
    /// </exception>
    internal abstract T Read<T>(int count, ReadOnlySpan<byte> item, ItemRead<T> read);

    /// <summary>
    /// Creates the exception for a connection that was closed early, after a number of complete items.
    /// </summary>
    internal abstract Exception CutOff(int count, Exception fault);

    /// <summary>Creates the exception for an item that reports an error of the server instead of a value.</summary>
    internal abstract Exception Failed(int count, ReadOnlySpan<byte> item);

    /// <summary>Creates the exception for an item that is larger than allowed.</summary>
    internal abstract Exception TooLarge(int count, ReadOnlySpan<byte> beginning);
}

/// <summary>Reads the bytes of one item.</summary>
internal delegate T ItemRead<out T>(ReadOnlySpan<byte> item);
