using System.Globalization;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Makes the exception that an answer stands for.</summary>
internal static partial class AnswerErrors
{
    /// <summary>The answer is not a success.</summary>
    internal static ApiException For(Exchange exchange)
    {
        bool isDeclared = exchange.Declared is not null;
        int status = exchange.Status;
        string? reason =
            StatusKind.HasOwn(status) ? null
            : !isDeclared ? "a status that the API does not declare"
            : status is >= 200 and <= 299 ? "a success status that the API declares only as 'default'"
            : null;
        return StatusKind.Create(Describe(exchange, reason), isDeclared, FaultOf(exchange));
    }

    /// <summary>Whether reading JSON threw it. Who asks here is compiled without loading System.Text.Json.</summary>
    internal static bool IsOfJson(Exception exception) => exception is JsonException;

    /// <summary>The body of a success does not say what the document declares.</summary>
    internal static UnexpectedResponseException NotReadable(Exchange exchange, Exception exception)
    {
        JsonException shown = WithoutCredentials((JsonException)exception, exchange);
        return new(Describe(exchange, $"and its body cannot be read: {shown.Message}"), shown);
    }

    /// <summary>The body of a success is in a form that the document declares and that the call does not give.</summary>
    internal static UnexpectedResponseException OtherForm(Exchange exchange)
    {
        string type = exchange.ContentType is { } contentType ? $"'{contentType}'" : "of no stated type";
        string reason =
            $"and its body is {type}, another of its forms than the one that this method gives; "
            + "the method that gives the whole response reads it";
        return new UnexpectedResponseException(Describe(exchange, reason), FaultOf(exchange));
    }

    /// <summary>Throws when the body of a success cannot even be tried.</summary>
    internal static void ThrowIfUnreadable(Exchange exchange)
    {
        if (ReasonAgainstBody(exchange) is { } reason)
        {
            throw new UnexpectedResponseException(Describe(exchange, reason), FaultOf(exchange));
        }
    }

    /// <summary>Reads the body of an error as its declared type; null when it cannot be.</summary>
    internal static object? ReadDeclared(Exchange exchange)
    {
        if (exchange.Declared is not { HasBody: true } || ReasonAgainstBody(exchange) is not null)
        {
            return null;
        }

        try
        {
            return exchange.Declared.ReadObject(exchange.Body.Bytes, exchange.ContentType);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ReasonAgainstBody(Exchange exchange)
    {
        if (exchange.Declared is not { HasBody: true })
        {
            return "for which the API declares no body, where one is needed";
        }

        if (exchange.Body.IsTooLarge)
        {
            string option = exchange.Configuration.Names.Of(nameof(ApiClientOptions.MaxResponseBytes));
            string limit = exchange.Configuration.MaxResponseBytes.ToString(CultureInfo.InvariantCulture);
            return $"and its body is larger than the {limit} bytes that {option} permits";
        }

        if (exchange.Body.Fault is not null)
        {
            return $"and its body was cut off after {exchange.Body.Bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes";
        }

        return exchange.Declared.ReasonAgainst(exchange.Body.Bytes.IsEmpty, exchange.ContentType);
    }

    private static ApiError Describe(Exchange exchange, string? reason, string? rawBody = null)
    {
        Redaction redaction = exchange.Redaction;
        return new ApiError
        {
            StatusCode = exchange.Response.StatusCode,
            OperationId = exchange.Operation.Id,
            Method = exchange.Operation.Method,
            RequestUri = exchange.ShownUri,
            Headers = ApiHeaders.Of(exchange.Response, redaction),
            Problem = exchange.IsSuccess ? null : ProblemReader.Read(exchange.Body.Bytes, redaction),
            Body = exchange.IsSuccess ? null : ReadDeclared(exchange),
            RawBody = rawBody ?? RawText.Of(exchange.Body, redaction),
            Advice = Advice.Of(exchange),
            Reason = reason is null ? null : redaction.Apply(reason),
        };
    }

    private static Exception? FaultOf(Exchange exchange) =>
        exchange.Body.Fault is { } fault ? WithoutCredentials(fault, exchange.Redaction) : null;

    // The reader quotes a value that it could not read, perhaps cut short, and names the way to it.
    private static JsonException WithoutCredentials(JsonException exception, Exchange exchange)
    {
        Redaction redaction = exchange.Redaction;
        string text = exception.ToString();
        return redaction.ApplyToExcerpts(text) == text
            ? exception
            : new JsonException(
                redaction.ApplyToExcerpts(exception.Message),
                path: null,
                exception.LineNumber,
                exception.BytePositionInLine
            );
    }
}
