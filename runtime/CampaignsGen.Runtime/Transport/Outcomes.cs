namespace CampaignsGen.Runtime;

/// <summary>Defines how the result of a call is created from its response.</summary>
/// <remarks>
/// Structs implement this interface, so that one sending method serves all types of results without an allocation.
/// </remarks>
internal interface IOutcome<out TResult>
{
    /// <summary>Determines whether the body is received before the result is created.</summary>
    bool NeedsBody(Exchange exchange);

    /// <summary>Creates the result, or throws the exception for the response.</summary>
    TResult Conclude(Exchange exchange);
}

/// <summary>Returns the value of a successful response, or throws an exception.</summary>
internal readonly struct ValueOutcome<T> : IOutcome<T>
{
    public bool NeedsBody(Exchange exchange) => !exchange.IsLive;

    public T Conclude(Exchange exchange)
    {
        if (!exchange.IsSuccess)
        {
            throw AnswerErrors.For(exchange);
        }

        if (exchange.IsLive)
        {
            return Open(exchange);
        }

        AnswerErrors.ThrowIfUnreadable(exchange);
        try
        {
            return exchange.Declared is JsonResponse<T> json
                ? json.Read(exchange.Body.Bytes, exchange.ContentType)
                : Cast(exchange, exchange.Declared!.ReadObject(exchange.Body.Bytes, exchange.ContentType));
        }
        catch (Exception exception) when (AnswerErrors.IsOfJson(exception))
        {
            throw AnswerErrors.NotReadable(exchange, exception);
        }
    }

    private static T Open(Exchange exchange)
    {
        T body = Cast(exchange, exchange.Declared!.Open(new LiveExchange(exchange)));
        exchange.LeaveOpen();
        return body;
    }

    // If a status code has several media types, another one than the call returns can be received.
    private static T Cast(Exchange exchange, object? value) =>
        value is T or null ? (T)value! : throw AnswerErrors.OtherForm(exchange);
}

/// <summary>
/// Returns the value of a successful response, or the default value if it has no body, or throws an exception.
/// </summary>
internal readonly struct OptionalOutcome<T> : IOutcome<T?>
{
    public bool NeedsBody(Exchange exchange) => !exchange.IsSuccess || (!exchange.IsLive && Outcomes.HasBody(exchange));

    public T? Conclude(Exchange exchange) =>
        Outcomes.IsNothing(exchange) || Outcomes.IsNothingInPlaceOfNull(exchange)
            ? default
            : default(ValueOutcome<T>).Conclude(exchange);
}

/// <summary>Returns no value for a successful response, or throws an exception.</summary>
internal readonly struct EmptyOutcome : IOutcome<bool>
{
    public bool NeedsBody(Exchange exchange) => !exchange.IsSuccess;

    public bool Conclude(Exchange exchange) =>
        exchange.IsSuccess || Outcomes.SaysNothing(exchange) ? true : throw AnswerErrors.For(exchange);
}

/// <summary>Returns any successful response, or throws an exception.</summary>
internal readonly struct SuccessOutcome<TResponse>(Func<ApiResponseData, TResponse> create) : IOutcome<TResponse>
{
    public bool NeedsBody(Exchange exchange) => !exchange.IsLive;

    public TResponse Conclude(Exchange exchange) =>
        exchange.IsLive ? Outcomes.Live(exchange, create) : create(Outcomes.Answer(exchange, Body(exchange), null));

    private static object? Body(Exchange exchange) =>
        Outcomes.IsNothing(exchange) ? null : default(ValueOutcome<object>).Conclude(exchange);
}

/// <summary>Returns any declared or successful response, or throws an exception.</summary>
internal readonly struct AnswerOutcome<TResponse>(Func<ApiResponseData, TResponse> create) : IOutcome<TResponse>
{
    public bool NeedsBody(Exchange exchange) => !exchange.IsLive;

    public TResponse Conclude(Exchange exchange)
    {
        if (exchange.Declared is null && exchange.Status is not (>= 200 and <= 299))
        {
            throw AnswerErrors.For(exchange);
        }

        if (exchange.IsLive)
        {
            return Outcomes.Live(exchange, create);
        }

        object? body = AnswerErrors.TryRead(exchange, out ApiBodyError? error);
        return create(Outcomes.Answer(exchange, body, error));
    }
}

/// <summary>
/// Returns any successful response or 303, whether or not its body matches the declaration in the document, or throws
/// an exception.
/// </summary>
internal readonly struct PollOutcome<TResponse>(Func<ApiResponseData, TResponse> create) : IOutcome<TResponse>
{
    public bool NeedsBody(Exchange exchange) => true;

    public TResponse Conclude(Exchange exchange)
    {
        if (exchange.Status is not ((>= 200 and <= 299) or 303))
        {
            throw AnswerErrors.For(exchange);
        }

        object? body = AnswerErrors.TryRead(exchange, out ApiBodyError? error);
        return create(Outcomes.Answer(exchange, body, error));
    }
}

/// <summary>Returns any response without reading its body.</summary>
internal readonly struct RawOutcome : IOutcome<ApiRawResponse>
{
    public bool NeedsBody(Exchange exchange) => false;

    public ApiRawResponse Conclude(Exchange exchange)
    {
        var response = new ApiRawResponse(
            Outcomes.Answer(exchange, new AnswerStream(new LiveExchange(exchange)), null)
        );
        exchange.LeaveOpen();
        return response;
    }
}

/// <summary>Returns a successful response without reading its body, or throws an exception.</summary>
internal readonly struct RawSuccessOutcome : IOutcome<ApiRawResponse>
{
    public bool NeedsBody(Exchange exchange) => exchange.Status is not (>= 200 and <= 299);

    public ApiRawResponse Conclude(Exchange exchange) =>
        NeedsBody(exchange) ? throw AnswerErrors.For(exchange) : default(RawOutcome).Conclude(exchange);
}

/// <summary>Provides methods that several outcomes share.</summary>
internal static class Outcomes
{
    /// <summary>
    /// Determines whether a body is to be read: 204 and 205 have none, even if a range declares one (RFC 9110, sections
    /// 15.3.5 and 15.3.6).
    /// </summary>
    internal static bool HasBody(Exchange exchange) =>
        exchange.Declared is { HasBody: true } && exchange.Status is not (204 or 205);

    /// <summary>
    /// Determines whether the response is a 204 or 205 that the document does not declare. Many frameworks return it
    /// instead of null or an empty 200.
    /// </summary>
    internal static bool SaysNothing(Exchange exchange) => exchange is { Declared: null, Status: 204 or 205 };

    /// <summary>Determines whether the response is successful and has no content.</summary>
    internal static bool IsNothing(Exchange exchange) =>
        SaysNothing(exchange) || (exchange.IsSuccess && !HasBody(exchange));

    /// <summary>
    /// Determines whether a successful response that can be null is empty, because some frameworks write null in this
    /// way.
    /// </summary>
    internal static bool IsNothingInPlaceOfNull(Exchange exchange) =>
        exchange is { IsSuccess: true, IsLive: false }
        && exchange.Body is { Fault: null, IsTooLarge: false, Bytes.IsEmpty: true }
        && exchange.Declared!.MayBeNull;

    internal static TResponse Live<TResponse>(Exchange exchange, Func<ApiResponseData, TResponse> create)
    {
        TResponse response = create(Answer(exchange, exchange.Declared!.Open(new LiveExchange(exchange)), null));
        exchange.LeaveOpen();
        return response;
    }

    internal static ApiResponseData Answer(Exchange exchange, object? body, ApiBodyError? error) =>
        new(
            exchange.Response.StatusCode,
            ApiHeaders.Of(exchange.Response, exchange.Redaction),
            body,
            exchange.Body,
            exchange.Redaction
        )
        {
            BodyError = error,
        };
}
