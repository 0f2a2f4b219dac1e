using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Sends the requests of a client: it adds credentials and headers, applies the time limit, and creates a value or an
/// exception from the response. Emitted clients use it.
/// </summary>
/// <remarks>
/// It does not follow redirects, because the client's headers, including credentials, would be sent to the address in
/// the response. The specified <see cref="HttpClient"/> is configured not to follow them either, for all its users. No
/// request is sent twice, and .NET is prevented from doing so where it could cause harm. The caller owns the
/// <see cref="HttpClient"/>, which is not disposed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly LiveConfiguration? live;
    private CallContext context;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiTransport"/> class. The options are read and validated once.
    /// </summary>
    /// <param name="httpClient">
    /// The client that sends the requests. Its base address, if it has one, replaces the server of the document.
    /// </param>
    /// <param name="options">The options of the client.</param>
    /// <param name="product">
    /// The product name and version of the client for <c>User-Agent</c>, such as <c>PetClient/1.0</c>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ApiOptionsException">The options are invalid.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="HttpClient"/> follows redirects and has already sent a request, so that this can no longer be
    /// changed.
    /// </exception>
    public ApiTransport(HttpClient httpClient, ApiClientOptions options, string product)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(product);
        ClientConfiguration read = ClientConfiguration.Read(options, httpClient.BaseAddress);
        ClientConfiguration configuration = ChangedConfiguration.Checked(read);
        context = new CallContext(httpClient, RedirectGuard.SwitchOff(httpClient), product, configuration);
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiTransport"/> class whose options can change. Each call uses the
    /// options at its beginning.
    /// </summary>
    internal ApiTransport(HttpClient httpClient, LiveConfiguration live, string product, CallLog log)
    {
        ClientConfiguration configuration = live.Current;
        this.live = live;
        context = new CallContext(httpClient, RedirectGuard.SwitchOff(httpClient), product, configuration)
        {
            Log = log,
        };
    }

    private ApiTransport(CallContext context, LiveConfiguration? live)
    {
        this.context = context;
        this.live = live;
    }

    /// <summary>Gets a copy of the client's current options, which must not be changed.</summary>
    public ApiClientOptions Options => Now().Configuration.Options;

    /// <summary>Returns a transport that overrides options for its calls.</summary>
    /// <param name="options">The options to override. They are read once.</param>
    /// <returns>The transport, which uses the same <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentException">A header or parameter cannot be sent, or contains a credential.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ApiOptionsException">A value is invalid.</exception>
    public ApiTransport With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CallContext now = Now();
        ApiCallOptions copy = options.Copy();
        ClientConfiguration changed = ChangedConfiguration.Checked(now.Configuration.With(copy));
        var settings = new CheckedCallSettings(copy, (CheckedCallSettings?)now.Settings, changed.Credentials);
        LiveConfiguration? source =
            live is null || changed == now.Configuration ? live : new ChangedConfiguration(live, copy);
        return new ApiTransport(now.With(changed, settings), source);
    }

    /// <summary>Sends a request whose successful response has a body.</summary>
    /// <remarks>
    /// A body that is a stream or an <c>IAsyncEnumerable</c> is returned when the headers are received, and is read as
    /// it arrives. Neither the time limit nor <paramref name="cancellationToken"/> then applies to it.
    /// </remarks>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="request">The request, which can be sent only once.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ApiException">The response is not successful, or its body cannot be read.</exception>
    /// <exception cref="ApiOptionsException">
    /// The options contain no credentials for the operation. No request was sent.
    /// </exception>
    /// <exception cref="ApiTimeoutException">No response arrived within the time limit.</exception>
    /// <exception cref="HttpRequestException">
    /// The server could not be reached, or the connection was closed early.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<T, ValueOutcome<T>>(request, default, cancellationToken);

    /// <summary>Sends a request whose successful response has a body only for some status codes.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <returns>The body, or the default value for a status code without one.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<T?> SendOrDefaultAsync<T>(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<T?, OptionalOutcome<T>>(request, default, cancellationToken);

    /// <summary>Sends a request whose successful response has no relevant body. The body is not read.</summary>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<bool, EmptyOutcome>(request, default, cancellationToken);

    /// <summary>
    /// Sends a request and returns any declared response, successful or not, and any other successful response.
    /// </summary>
    /// <remarks>
    /// A body that does not match the declaration in the document does not cause an exception but sets
    /// <see cref="ApiResponse.BodyError"/>.
    /// </remarks>
    /// <typeparam name="TResponse">The response type of the operation.</typeparam>
    /// <param name="request">The request, which can be sent only once.</param>
    /// <param name="create">The delegate that creates the response from its data.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The status code is not declared and does not indicate success.</exception>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<TResponse> SendAsync<TResponse>(
        ApiRequest request,
        Func<ApiResponseData, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(create);
        return ExchangeAsync<TResponse, AnswerOutcome<TResponse>>(request, new(create), cancellationToken);
    }

    /// <summary>
    /// Sends a request whose successful responses have bodies of several types, and returns any successful response.
    /// </summary>
    /// <typeparam name="TResponse">The response type of the operation.</typeparam>
    /// <param name="request">The request, which can be sent only once.</param>
    /// <param name="create">The delegate that creates the response from its data.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The response, with a status code that indicates success.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<TResponse> SendSuccessAsync<TResponse>(
        ApiRequest request,
        Func<ApiResponseData, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(create);
        return ExchangeAsync<TResponse, SuccessOutcome<TResponse>>(request, new(create), cancellationToken);
    }

    /// <summary>
    /// Sends a request and returns the response without reading its body, with any status code and media type.
    /// </summary>
    /// <param name="request">The request, which can be sent only once.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the request until the headers of the response are received.
    /// </param>
    /// <returns>The response, which the caller disposes.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<ApiRawResponse> SendRawAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<ApiRawResponse, RawOutcome>(request, default, cancellationToken);

    /// <summary>
    /// Sends a request whose response contains the state of a started operation, and returns any successful response
    /// and 303.
    /// </summary>
    internal Task<TResponse> PollAsync<TResponse>(
        ApiRequest request,
        Func<ApiResponseData, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse =>
        ExchangeAsync<TResponse, PollOutcome<TResponse>>(request, new(create), cancellationToken);

    /// <summary>
    /// Sends a request that the document does not describe, and returns a successful response without reading its body.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="security">
    /// The alternatives of security schemes whose credentials are sent, as in <see cref="ApiOperation.Security"/>.
    /// </param>
    /// <param name="cancellationToken">
    /// A token to cancel the request until the headers of the response are received.
    /// </param>
    /// <returns>The response, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The request cannot be sent.</exception>
    /// <exception cref="ApiException">The response is not successful.</exception>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<ApiRawResponse> SendAsync(
        ApiCustomRequest request,
        RequiredScheme[][] security,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(security);
        return ExchangeAsync<ApiRawResponse, RawSuccessOutcome>(request.Begin(security), default, cancellationToken);
    }

    /// <summary>Returns the client and its address, without credentials.</summary>
    /// <returns>The product of the client and the base URL, if it has one.</returns>
    public override string ToString() =>
        context.Configuration.BaseUrl.Length == 0
            ? context.Product
            : $"{context.Product} at {context.Configuration.BaseUrl}";

    private CallContext Now()
    {
        CallContext now = context;
        if (live is not null && live.Current is var current && !ReferenceEquals(current, now.Configuration))
        {
            context = now = now.With(current, now.Settings);
        }

        return now;
    }

    private async Task<TResult> ExchangeAsync<TResult, TOutcome>(
        ApiRequest request,
        TOutcome outcome,
        CancellationToken cancellationToken
    )
        where TOutcome : struct, IOutcome<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        using Exchange exchange = Exchange.Begin(request, Now(), cancellationToken);
        try
        {
            if (exchange.Tokens is { } tokens)
            {
                exchange.Credentials = new SentCredentials();
                await tokens
                    .ObtainAsync(
                        exchange.Schemes,
                        exchange.Configuration.Credentials,
                        exchange.Credentials,
                        exchange.Token
                    )
                    .ConfigureAwait(false);
            }

            exchange.Prepare();
            exchange.Receive(await exchange.SendAsync().ConfigureAwait(false));
            if (outcome.NeedsBody(exchange))
            {
                ReceivedBody body = exchange.Body;
                try
                {
                    body.Begin(await exchange.OpenAsync().ConfigureAwait(false));
                    while (body.Advance(await body.ReadAsync(exchange.Token).ConfigureAwait(false))) { }
                }
                catch (Exception exception) when (body.EndsWith(exception, exchange.Token))
                {
                    exchange.Token.ThrowIfCancellationRequested();
                }
            }

            return outcome.Conclude(exchange);
        }
        catch (OperationCanceledException exception) when (exchange.Explain(exception) is { } explained)
        {
            throw explained;
        }
        catch (HttpRequestException exception) when (exchange.WithoutCredentials(exception) is { } shown)
        {
            throw shown;
        }
        catch (Exception exception) when (exchange.Fails(exception))
        {
            throw;
        }
    }
}
