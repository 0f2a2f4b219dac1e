namespace CampaignsGen.Runtime;

/// <summary>What a call makes of its answer.</summary>
/// <remarks>Implemented by structs, so that one sending method serves all forms without an allocation.</remarks>
internal interface IOutcome<out TResult>
{
    /// <summary>Whether the body of a success is read.</summary>
    bool NeedsBody(Exchange exchange);

    /// <summary>Makes the result, or throws the exception that the answer stands for.</summary>
    TResult Conclude(Exchange exchange);
}

/// <summary>The value of a success, or an exception.</summary>
internal readonly struct ValueOutcome<T> : IOutcome<T>
{
    public bool NeedsBody(Exchange exchange) => true;

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
                ? json.Read(exchange.Body.Bytes)
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

    // Where a status has several forms, another may come than the one that the call gives.
    private static T Cast(Exchange exchange, object? value) =>
        value is T or null ? (T)value! : throw AnswerErrors.OtherForm(exchange);
}

/// <summary>The value of a success, default for one without a body, or an exception.</summary>
internal readonly struct OptionalOutcome<T> : IOutcome<T?>
{
    public bool NeedsBody(Exchange exchange) => HasBody(exchange);

    public T? Conclude(Exchange exchange) =>
        exchange.IsSuccess && !HasBody(exchange) ? default : default(ValueOutcome<T>).Conclude(exchange);

    // 204 and 205 have none, even where a range declares one (RFC 9110, sections 15.3.5 and 15.3.6).
    private static bool HasBody(Exchange exchange) =>
        exchange.Declared is { HasBody: true } && exchange.Status is not (204 or 205);
}

/// <summary>Nothing for a success, or an exception.</summary>
internal readonly struct EmptyOutcome : IOutcome<bool>
{
    public bool NeedsBody(Exchange exchange) => false;

    public bool Conclude(Exchange exchange) => exchange.IsSuccess ? true : throw AnswerErrors.For(exchange);
}

/// <summary>Whichever success came, or an exception.</summary>
internal readonly struct SuccessOutcome<TResponse>(Func<ApiAnswer, TResponse> create) : IOutcome<TResponse>
{
    public bool NeedsBody(Exchange exchange) => true;

    public TResponse Conclude(Exchange exchange) =>
        exchange.IsSuccess ? new AnswerOutcome<TResponse>(create).Conclude(exchange) : throw AnswerErrors.For(exchange);
}

/// <summary>Whichever declared answer came, or an exception for one that is not declared.</summary>
internal readonly struct AnswerOutcome<TResponse>(Func<ApiAnswer, TResponse> create) : IOutcome<TResponse>
{
    public bool NeedsBody(Exchange exchange) => true;

    public TResponse Conclude(Exchange exchange)
    {
        if (exchange.Declared is null)
        {
            throw AnswerErrors.For(exchange);
        }

        TResponse response = create(
            new ApiAnswer(
                exchange.Response.StatusCode,
                ApiHeaders.Of(exchange.Response, exchange.Redaction),
                exchange.IsSuccess ? ReadSuccess(exchange) : AnswerErrors.ReadDeclared(exchange),
                RawText.Of(exchange.Body, exchange.Redaction)
            )
        );
        if (exchange.IsLive)
        {
            exchange.LeaveOpen();
        }

        return response;
    }

    private static object? ReadSuccess(Exchange exchange)
    {
        if (!exchange.Declared!.HasBody)
        {
            return null;
        }

        if (exchange.IsLive)
        {
            return exchange.Declared.Open(new LiveExchange(exchange));
        }

        AnswerErrors.ThrowIfUnreadable(exchange);
        try
        {
            return exchange.Declared.ReadObject(exchange.Body.Bytes, exchange.ContentType);
        }
        catch (Exception exception) when (AnswerErrors.IsOfJson(exception))
        {
            throw AnswerErrors.NotReadable(exchange, exception);
        }
    }
}
