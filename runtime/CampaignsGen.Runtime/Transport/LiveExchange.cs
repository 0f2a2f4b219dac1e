using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>The answer of an exchange that is over, while its body is still being read.</summary>
internal sealed class LiveExchange(Exchange exchange) : LiveAnswer
{
    internal override string OperationId => exchange.Operation.Id;

    internal override HttpContent Content => exchange.Response.Content;

    internal override int MostItemBytes => exchange.Configuration.MaxResponseBytes;

    internal override string? EventStreamEnd => exchange.Configuration.EventStreamEnd;

    public override void Dispose() => exchange.Response.Dispose();

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
}
