using System.Globalization;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Creates the exception for a response.</summary>
internal static partial class AnswerErrors
{
    private const string NotDeclared = "a status code that the API does not declare";
    private const string WithResponse =
        "RawBytes contains it, and the WithResponse method returns it without an exception";
    private const string Lenient =
        "; Answers=\"Lenient\" on the OpenApiClient item reads values that are missing or invalid as null";

    /// <summary>Creates the exception for an unsuccessful response.</summary>
    internal static ApiException For(Exchange exchange)
    {
        ApiError error = Describe(exchange, reason: null);
        Exception? fault = FaultOf(exchange);
        return StatusKind.Own(error, fault) ?? ForOther(exchange, error, fault);
    }

    private static ApiException ForOther(Exchange exchange, ApiError error, Exception? fault)
    {
        string? reason =
            exchange.Declared is null ? NotDeclared
            : exchange.Status is >= 200 and <= 299 ? "a success status code that the API declares only as 'default'"
            : null;
        return reason is null
            ? new ApiException(error, fault)
            : new UnexpectedResponseException(error.Because(reason), fault);
    }

    /// <summary>
    /// Determines whether an exception comes from reading JSON. The caller is compiled without loading
    /// System.Text.Json.
    /// </summary>
    internal static bool IsOfJson(Exception exception) => exception is JsonException;

    /// <summary>
    /// Creates the exception for the body of a successful response that does not match the declaration in the document.
    /// </summary>
    internal static UnexpectedResponseException NotReadable(Exchange exchange, Exception exception)
    {
        JsonException shown = WithoutCredentials((JsonException)exception, exchange);
        return Unreadable(exchange, ErrorOf(shown), shown);
    }

    /// <summary>
    /// Creates the exception for the body of a successful response with a media type that the document declares but the
    /// call does not return.
    /// </summary>
    internal static UnexpectedResponseException OtherForm(Exchange exchange)
    {
        string type = exchange.ContentType is { } contentType ? $"'{contentType}'" : "of an unspecified type";
        string reason =
            $"and its body is {type}, another media type than the one that this method returns; "
            + "the method that returns the whole response reads it";
        return new UnexpectedResponseException(Describe(exchange, reason), FaultOf(exchange));
    }

    /// <summary>Throws an exception if reading the body of a successful response cannot be attempted.</summary>
    internal static void ThrowIfUnreadable(Exchange exchange)
    {
        if (ErrorBefore(exchange) is { } error)
        {
            throw Unreadable(exchange, error, FaultOf(exchange));
        }
    }

    /// <summary>Reads the body as its declared type, whatever that type is.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="error">
    /// When this method returns, the reason why the body could not be read, or <see langword="null"/> if it was read or
    /// none is declared.
    /// </param>
    /// <returns>The body, or <see langword="null"/> if it could not be read.</returns>
    internal static object? TryRead(Exchange exchange, out ApiBodyError? error)
    {
        error = exchange.Declared is null || Outcomes.HasBody(exchange) ? ErrorBefore(exchange) : null;
        if (error is not null || !Outcomes.HasBody(exchange))
        {
            return null;
        }

        try
        {
            return exchange.Declared!.ReadObject(exchange.Body.Bytes, exchange.ContentType);
        }
        catch (JsonException exception)
        {
            error = ErrorOf(WithoutCredentials(exception, exchange));
            return null;
        }
    }

    /// <summary>Returns the error of a body before it is read, or <see langword="null"/> if there is none.</summary>
    private static ApiBodyError? ErrorBefore(Exchange exchange)
    {
        ReceivedBody body = exchange.Body;
        if (exchange.Declared is not { } declared)
        {
            return new()
            {
                Message = NotDeclared,
                Expected = "a declared status code",
                Found = exchange.Status.ToString(CultureInfo.InvariantCulture),
            };
        }

        if (!declared.HasBody)
        {
            return new() { Message = "the API declares no body for it, but one is required" };
        }

        if (body.IsTooLarge)
        {
            string option = exchange.Configuration.Names.Of(
                exchange.IsError ? nameof(ApiClientOptions.MaxErrorBytes) : nameof(ApiClientOptions.MaxResponseBytes)
            );
            string limit = exchange.MostBytes.ToString(CultureInfo.InvariantCulture);
            return new() { Message = "its body is larger than the " + limit + " bytes that " + option + " allows" };
        }

        if (body.Fault is not null)
        {
            string length = body.Bytes.Length.ToString(CultureInfo.InvariantCulture);
            return new() { Message = $"its body was truncated after {length} bytes", Offset = body.Bytes.Length };
        }

        ApiBodyError? error = declared.ErrorOf(body.Bytes.IsEmpty, exchange.ContentType);
        return error is null
            ? null
            : new()
            {
                Message = exchange.Redaction.Apply(error.Message),
                Expected = error.Expected,
                Found = error.Found is { } found ? exchange.Redaction.Apply(found) : null,
            };
    }

    private static ApiBodyError ErrorOf(JsonException exception)
    {
        var fault = exception as JsonFault;
        return new()
        {
            Message = $"its body cannot be read: {exception.Message}",
            Path = exception.Path,
            Offset = fault?.Offset,
            Expected = fault?.Expected,
            Found = fault?.Found,
        };
    }

    /// <summary>
    /// Creates the exception for an unreadable body. The server has processed the request, so the message describes how
    /// to access the response.
    /// </summary>
    private static UnexpectedResponseException Unreadable(Exchange exchange, ApiBodyError error, Exception? fault)
    {
        string hint = error.Expected is null || error.Path is null ? "" : Lenient;
        return new(Describe(exchange, $"and {error.Message}; {WithResponse}{hint}", error), fault);
    }

    private static ApiError Describe(
        Exchange exchange,
        string? reason,
        ApiBodyError? error = null,
        string? rawBody = null
    )
    {
        Redaction redaction = exchange.Redaction;
        byte[] raw = exchange.Body.Bytes.ToArray();
        object? body = exchange.IsSuccess ? null : TryRead(exchange, out error);
        return new ApiError
        {
            StatusCode = exchange.Response.StatusCode,
            OperationId = exchange.Operation.Id,
            Method = exchange.Method,
            RequestUri = exchange.ShownUri,
            Headers = ApiHeaders.Of(exchange.Response, redaction),
            Problem = exchange.IsSuccess ? null : ProblemReader.Read(raw, redaction),
            Body = body,
            BodyError = error,
            RawBytes = raw,
            RawBody = rawBody ?? RawText.Of(exchange.Body, redaction),
            Advice = Advice.Of(exchange),
            Reason = reason is null ? null : redaction.Apply(reason),
        };
    }

    private static Exception? FaultOf(Exchange exchange) =>
        exchange.Body.Fault is { } fault ? WithoutCredentials(fault, exchange.Redaction) : null;

    // The reader quotes the value that it could not read, possibly truncated, and its path.
    private static JsonException WithoutCredentials(JsonException exception, Exchange exchange)
    {
        Redaction redaction = exchange.Redaction;
        string text = exception.ToString();
        if (redaction.ApplyToExcerpts(text) == text)
        {
            return exception;
        }

        string message = redaction.ApplyToExcerpts(exception.Message);
        var fault = exception as JsonFault;
        return new JsonFault(message, path: null, exception.LineNumber, exception.BytePositionInLine)
        {
            Offset = fault?.Offset,
            Expected = fault?.Expected,
            Found = fault?.Found is { } found ? redaction.ApplyToExcerpts(found) : null,
        };
    }
}
