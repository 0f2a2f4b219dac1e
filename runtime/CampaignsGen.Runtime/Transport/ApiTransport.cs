using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// The only place that sends: it adds credentials and headers, keeps the time limit, and makes a value or an exception of
/// the answer. Emitted clients stand on it.
/// </summary>
/// <remarks>
/// It follows no redirect, because a client's own headers, credentials among them, would go along to wherever the answer
/// points. A given <see cref="HttpClient"/> is made to follow none either, for all its users. It sends nothing twice,
/// nor lets .NET do so where that may do harm.
/// The <see cref="HttpClient"/> belongs to the caller and is not disposed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly LiveConfiguration? live;
    private CallContext context;

    /// <summary>Makes a transport. The options are read and checked now, once.</summary>
    /// <param name="httpClient">Sends the requests. Its base address, if it has one, stands in place of the document's server.</param>
    /// <param name="options">The client's options.</param>
    /// <param name="product">The client and its version for <c>User-Agent</c>: <c>PetClient/1.0</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ApiOptionsException">The options cannot work.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="HttpClient"/> follows redirects and has sent a request already, so that it can no longer be told not
    /// to.
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

    /// <summary>Makes a transport whose options may change: each call goes by those of its beginning.</summary>
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

    /// <summary>The client's options as they are now. They are a copy, and are not to be changed.</summary>
    public ApiClientOptions Options => Now().Configuration.Options;

    /// <summary>Makes a transport whose calls do some things otherwise.</summary>
    /// <param name="options">What they do otherwise; read now, once.</param>
    /// <returns>The transport, through the same <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentException">A header or parameter cannot be sent, or carries a credential.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ApiOptionsException">A value cannot work.</exception>
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

    /// <summary>Sends a request whose success has a body.</summary>
    /// <remarks>
    /// A body that is a stream or an <c>IAsyncEnumerable</c> is given with the answer's headers and read as it arrives:
    /// neither the time limit nor <paramref name="cancellationToken"/> reaches it any more.
    /// </remarks>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <param name="request">The request; it can be sent only once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ApiException">The answer is not a success, or its body cannot be read.</exception>
    /// <exception cref="ApiOptionsException">The options hold no credentials for the operation; nothing was sent.</exception>
    /// <exception cref="ApiTimeoutException">No answer came in time.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<T, ValueOutcome<T>>(request, default, cancellationToken);

    /// <summary>Sends a request whose success has a body for some statuses only.</summary>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <returns>The body, or default for a status without one.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<T?> SendOrDefaultAsync<T>(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<T?, OptionalOutcome<T>>(request, default, cancellationToken);

    /// <summary>Sends a request whose success has no body that says anything; what comes is not read.</summary>
    /// <returns>A task that ends with the answer.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<bool, EmptyOutcome>(request, default, cancellationToken);

    /// <summary>Sends a request and gives whichever declared answer came, success or not, and any other success.</summary>
    /// <remarks>A body that is not what the document declares is no exception here, but <see cref="ApiResponse.BodyError"/>.</remarks>
    /// <typeparam name="TResponse">The operation's own response.</typeparam>
    /// <param name="request">The request; it can be sent only once.</param>
    /// <param name="create">Makes the response from the answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The status is not declared and no success.</exception>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<TResponse> SendAsync<TResponse>(
        ApiRequest request,
        Func<ApiAnswer, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(create);
        return ExchangeAsync<TResponse, AnswerOutcome<TResponse>>(request, new(create), cancellationToken);
    }

    /// <summary>Sends a request whose successes have bodies of several types, and gives whichever success came.</summary>
    /// <typeparam name="TResponse">The operation's own response.</typeparam>
    /// <param name="request">The request; it can be sent only once.</param>
    /// <param name="create">Makes the response from the answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The response, with a status that is a success.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<TResponse> SendSuccessAsync<TResponse>(
        ApiRequest request,
        Func<ApiAnswer, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(create);
        return ExchangeAsync<TResponse, SuccessOutcome<TResponse>>(request, new(create), cancellationToken);
    }

    /// <summary>Sends a request and gives the answer with its body unread, whatever its status and media type.</summary>
    /// <param name="request">The request; it can be sent only once.</param>
    /// <param name="cancellationToken">Ends the wait for the answer's headers.</param>
    /// <returns>The response, which the caller disposes.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, CancellationToken)"/>
    public Task<ApiRawResponse> SendRawAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync<ApiRawResponse, RawOutcome>(request, default, cancellationToken);

    /// <summary>Sends a request whose answer says how far something is, and gives any success and 303.</summary>
    internal Task<TResponse> PollAsync<TResponse>(
        ApiRequest request,
        Func<ApiAnswer, TResponse> create,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse =>
        ExchangeAsync<TResponse, PollOutcome<TResponse>>(request, new(create), cancellationToken);

    /// <summary>Sends a request that the document does not describe, and gives a success with its body unread.</summary>
    /// <param name="request">The request.</param>
    /// <param name="security">The alternatives of schemes whose credentials it carries, as <see cref="ApiOperation.Security"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the answer's headers.</param>
    /// <returns>The response, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The request cannot be sent.</exception>
    /// <exception cref="ApiException">The answer is not a success.</exception>
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

    /// <summary>Shows the client and its address, and no credential.</summary>
    /// <returns>The client's product and the base URL, if it has one.</returns>
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
