using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents the response of a completed exchange whose body is still being read.</summary>
internal sealed class LiveExchange(Exchange exchange) : LiveAnswer
{
    private readonly TimeLimit limit = new();

    internal override string OperationId => exchange.Operation.Id;

    internal override HttpContent Content => exchange.Response.Content;

    internal override int MostItemBytes => exchange.Configuration.MaxResponseBytes;

    internal override string? EventStreamEnd => exchange.Configuration.EventStreamEnd;

    public override void Dispose() => exchange.Response.Dispose();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken reader)
    {
        limit.Begin(exchange.Configuration.IdleTimeout, exchange.Caller, reader);
        try
        {
            return await body.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (Explain(exception, reader) is { } explained)
        {
            throw explained;
        }
        finally
        {
            limit.End();
        }
    }

    // A synchronous read can only be ended by closing its connection.
    internal override int Read(Stream body, Span<byte> buffer)
    {
        limit.Begin(exchange.Configuration.IdleTimeout, exchange.Caller);
        using CancellationTokenRegistration end = limit.Token.UnsafeRegister(
            static answer => ((LiveExchange)answer!).Dispose(),
            this
        );
        try
        {
            return body.Read(buffer);
        }
        catch (Exception exception) when (Explain(exception, default) is { } explained)
        {
            throw explained;
        }
        finally
        {
            limit.End();
        }
    }

    internal override Exception Show(Exception fault) => AnswerErrors.WithoutCredentials(fault, exchange.Redaction);

    internal override T Read<T>(int count, ReadOnlySpan<byte> item, ItemRead<T> read)
    {
        try
        {
            return read(item);
        }
        catch (JsonException exception)
        {
            throw AnswerErrors.ItemNotReadable(exchange, count, item, exception);
        }
    }

    internal override Exception CutOff(int count, Exception fault) => AnswerErrors.CutOff(exchange, count, fault);

    internal override Exception Failed(int count, ReadOnlySpan<byte> item) =>
        AnswerErrors.ItemIsFault(exchange, count, item);

    internal override Exception TooLarge(int count, ReadOnlySpan<byte> beginning) =>
        AnswerErrors.ItemTooLarge(exchange, count, beginning);

    /// <summary>
    /// Returns the exception for a read that was canceled, that exceeded the time limit, or whose data could not be
    /// decompressed, or <see langword="null"/> for any other exception.
    /// </summary>
    private Exception? Explain(Exception exception, CancellationToken reader)
    {
        CancellationToken caller = exchange.Caller;
        return caller.IsCancellationRequested ? Cancelled(exception, caller)
            : reader.IsCancellationRequested ? Cancelled(exception, reader)
            : limit.IsOver ? exchange.Stalled(exception)
            : ReceivedBody.IsUndecodable(exception) ? new IOException(ReceivedBody.Undecodable, exception)
            : null;
    }

    private OperationCanceledException Cancelled(Exception exception, CancellationToken token) =>
        new($"{OperationId} was canceled.", exception, token);
}
