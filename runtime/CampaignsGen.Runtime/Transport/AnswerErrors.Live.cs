using System.Text.Json;

namespace CampaignsGen.Runtime;

// The errors of a body that is read as it arrives, after the call.
internal static partial class AnswerErrors
{
    /// <summary>Creates the exception for a connection that was closed early.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="count">The number of complete items.</param>
    /// <param name="fault">The exception of the connection.</param>
    internal static UnexpectedResponseException CutOff(Exchange exchange, int count, Exception fault) =>
        new(
            Describe(
                exchange,
                FormattableString.Invariant($"and its body was truncated after {count} complete items"),
                rawBody: ""
            ),
            WithoutCredentials(fault, exchange.Redaction)
        );

    /// <summary>Creates the exception for an item that is larger than a whole body can be.</summary>
    internal static UnexpectedResponseException ItemTooLarge(Exchange exchange, int count, ReadOnlySpan<byte> beginning)
    {
        ClientConfiguration configuration = exchange.Configuration;
        string option = configuration.Names.Of(nameof(ApiClientOptions.MaxResponseBytes));
        string reason = FormattableString.Invariant(
            $"and item {count + 1} of its body is larger than the {configuration.MaxResponseBytes} bytes that {option} allows"
        );
        return new(Describe(exchange, reason, rawBody: RawText.Of(beginning, isCut: true, exchange.Redaction)));
    }

    /// <summary>Creates the exception for an item that does not match the declaration in the document.</summary>
    internal static UnexpectedResponseException ItemNotReadable(
        Exchange exchange,
        int count,
        ReadOnlySpan<byte> item,
        JsonException exception
    )
    {
        JsonException shown = WithoutCredentials(exception, exchange);
        string reason = FormattableString.Invariant(
            $"and item {count + 1} of its body cannot be read: {shown.Message}"
        );
        return new(Describe(exchange, reason, rawBody: RawText.Of(item, isCut: false, exchange.Redaction)), shown);
    }

    /// <summary>Creates the exception for an item that reports an error of the server instead of a value.</summary>
    internal static UnexpectedResponseException ItemIsFault(Exchange exchange, int count, ReadOnlySpan<byte> item)
    {
        string reason = FormattableString.Invariant($"and after {count} items the server reported an error");
        return new(Describe(exchange, reason, rawBody: RawText.Of(item, isCut: false, exchange.Redaction)));
    }

    /// <summary>Determines whether an HTTP exception quotes one of the client's credentials.</summary>
    internal static bool ShowsCredential(Exception fault, Redaction redaction) =>
        ReceivedBody.IsBroken(fault) && redaction.Apply(fault.ToString()) != fault.ToString();

    /// <summary>
    /// Returns the exception, or one without the credential that it quotes. HTTP exceptions quote text that could not
    /// be parsed.
    /// </summary>
    internal static Exception WithoutCredentials(Exception fault, Redaction redaction) =>
        ShowsCredential(fault, redaction) ? new IOException(redaction.Apply(fault.Message)) : fault;
}
