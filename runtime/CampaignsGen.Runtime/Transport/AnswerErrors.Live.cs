using System.Text.Json;

namespace CampaignsGen.Runtime;

// What goes wrong with a body that is read as it arrives, after the call.
internal static partial class AnswerErrors
{
    /// <summary>The connection broke before the end.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="count">How many items had come whole.</param>
    /// <param name="fault">What it broke with.</param>
    internal static UnexpectedResponseException CutOff(Exchange exchange, int count, Exception fault) =>
        new(
            Describe(exchange, FormattableString.Invariant($"and its body was cut off after {count} whole items"), ""),
            WithoutCredentials(fault, exchange.Redaction)
        );

    /// <summary>One item is larger than a whole body may be.</summary>
    internal static UnexpectedResponseException ItemTooLarge(Exchange exchange, int count, ReadOnlySpan<byte> beginning)
    {
        ClientConfiguration configuration = exchange.Configuration;
        string option = configuration.Names.Of(nameof(ApiClientOptions.MaxResponseBytes));
        string reason = FormattableString.Invariant(
            $"and item {count + 1} of its body is larger than the {configuration.MaxResponseBytes} bytes that {option} permits"
        );
        return new(Describe(exchange, reason, RawText.Of(beginning, isCut: true, exchange.Redaction)));
    }

    /// <summary>One item does not say what the document declares.</summary>
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
        return new(Describe(exchange, reason, RawText.Of(item, isCut: false, exchange.Redaction)), shown);
    }

    /// <summary>One item reports a fault of the server in place of a value.</summary>
    internal static UnexpectedResponseException ItemIsFault(Exchange exchange, int count, ReadOnlySpan<byte> item)
    {
        string reason = FormattableString.Invariant($"and after {count} items the server reported a fault");
        return new(Describe(exchange, reason, RawText.Of(item, isCut: false, exchange.Redaction)));
    }

    /// <summary>Whether a fault of HTTP's quotes one of the client's credentials.</summary>
    internal static bool ShowsCredential(Exception fault, Redaction redaction) =>
        ReceivedBody.IsBroken(fault) && redaction.Apply(fault.ToString()) != fault.ToString();

    /// <summary>Gives the fault, or one without the credential that it quotes: HTTP's own quote what they could not understand.</summary>
    internal static Exception WithoutCredentials(Exception fault, Redaction redaction) =>
        ShowsCredential(fault, redaction) ? new IOException(redaction.Apply(fault.Message)) : fault;
}
