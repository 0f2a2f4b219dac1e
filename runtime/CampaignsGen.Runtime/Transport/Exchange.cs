using System.Diagnostics;

namespace CampaignsGen.Runtime;

/// <summary>Represents one request and its response, with everything that is released at the end.</summary>
/// <remarks>The instance is reused for another call, unless the body of the response is still being read.</remarks>
internal sealed class Exchange : IDisposable
{
    private static readonly TimeSpan ClockResolution = TimeSpan.FromMilliseconds(16);

    // Each thread caches an instance that is not in use.
    [ThreadStatic]
    private static Exchange? idle;

    private readonly TimeLimit limit = new();
    private ApiRequest request = null!;
    private CallContext context = null!;
    private CancellationToken caller;
    private long started;
    private HttpRequestMessage? message;
    private Redaction? redaction;
    private Uri sentUri = null!;
    private bool isLeftOpen;
    private RequiredScheme[] schemes = [];
    private BearerTokens? tokens;
    private HttpResponseMessage response = null!;
    private DeclaredResponse? declared;
    private bool isSuccess;
    private bool isLive;
    private Activity? activity;
    private Exception? failure;

    private Exchange() { }

    internal ClientConfiguration Configuration => context.Configuration;

    internal ApiOperation Operation => request.Operation;

    /// <summary>Gets the method to send.</summary>
    internal HttpMethod Method => request.Address?.Method ?? Operation.Method;

    /// <summary>Gets the selected alternative of the operation's security schemes.</summary>
    internal RequiredScheme[] Schemes => schemes;

    /// <summary>
    /// Gets the object that obtains tokens before the request is prepared, or <see langword="null"/> if none are
    /// needed.
    /// </summary>
    internal BearerTokens? Tokens => tokens;

    /// <summary>Gets or sets the credentials to send for the security schemes, once they are known.</summary>
    internal SentCredentials Credentials { get; set; } = SentCredentials.None;

    /// <summary>
    /// Gets the redaction of the client's credentials, including those that were obtained for this exchange.
    /// </summary>
    internal Redaction Redaction => redaction ??= Redact();

    /// <summary>Gets the token that is canceled with the caller's token and when the time limit is exceeded.</summary>
    internal CancellationToken Token => limit.Token;

    /// <summary>Gets the token that the caller passed to the operation.</summary>
    internal CancellationToken Caller => caller;

    /// <summary>Gets the response, once it is received.</summary>
    internal HttpResponseMessage Response => response;

    internal int Status => (int)Response.StatusCode;

    internal string? ContentType => ContentTypeHeader.Of(Response.Content.Headers);

    internal DeclaredResponse? Declared => declared;

    internal bool IsSuccess => isSuccess;

    /// <summary>
    /// Gets a value indicating whether the response is successful and its body is read as it arrives.
    /// </summary>
    internal bool IsLive => isLive;

    /// <summary>Gets the body of the response; empty until it is received.</summary>
    internal ReceivedBody Body { get; } = new();

    /// <summary>Gets the URI for display.</summary>
    internal Uri ShownUri => RequestUri.ToShow(request, Configuration.BaseUrlOf(Operation), Credentials, Redaction);

    /// <summary>Begins an exchange and starts its time limit.</summary>
    /// <exception cref="ApiOptionsException">The options contain no credentials for the operation.</exception>
    /// <exception cref="OperationCanceledException">The caller has already canceled the call.</exception>
    /// <exception cref="InvalidOperationException">The request was already sent.</exception>
    internal static Exchange Begin(ApiRequest request, CallContext context, CancellationToken caller)
    {
        request.MarkAsSent();
        Exchange exchange = idle ?? new Exchange();
        idle = null;
        exchange.request = request;
        exchange.context = context;
        try
        {
            caller.ThrowIfCancellationRequested();
            exchange.Begin(caller);
            return exchange;
        }
        catch (Exception exception)
        {
            exchange.failure = exception;
            exchange.Dispose();
            throw;
        }
    }

    /// <summary>Prepares the request for sending.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">A path parameter is missing.</exception>
    internal void Prepare()
    {
        context.Settings?.AddTo(request);
        if (request.Address is null)
        {
            Operation.Key?.AddTo(request);
        }

        sentUri = RequestUri.ToSend(request, Configuration.BaseUrlOf(Operation), Credentials);
        if (request.Address is { IsForeign: true })
        {
            Credentials = SentCredentials.None;
            request.ForgetHeaders();
        }

        bool mayBeRetried =
            context.Settings?.MayBeRetried
            ?? (Operation.IsIdempotent || request.HasIdempotencyKey || request.Address is not null);
        message = new ApiRequestMessage(Method, sentUri)
        {
            Content = request.Body ?? (mayBeRetried ? null : EmptyBody()),
            Version = context.HttpClient.DefaultRequestVersion,
            VersionPolicy = context.HttpClient.DefaultVersionPolicy,
        };
        RequestHeaders.Add(message, request, Credentials, context.UserAgent, context.Handlers.Cookies);
        if (OperatingSystem.IsBrowser())
        {
            BrowserFetch.Prepare(message, request.Operation);
        }

        CallTelemetry.Label(message, request.Operation);
        if (context.Handlers.HasOthers)
        {
            ApiRequestOptions.Label(message, Operation, context.Product, mayBeRetried);
        }

        context.Settings?.AddTo(message);
    }

    /// <summary>Sends the request and waits for the headers of the response.</summary>
    internal Task<HttpResponseMessage> SendAsync() =>
        context.Settings is { } settings
            ? settings.SendAsync(context.HttpClient, message!, Configuration.MaxResponseBytes, Token)
            : context.HttpClient.SendAsync(message!, HttpCompletionOption.ResponseHeadersRead, Token);

    /// <summary>Opens the body of the response.</summary>
    internal Task<Stream> OpenAsync() => Body.OpenAsync(response.Content, MostBytes, Token);

    /// <summary>Gets the maximum size of the body, which is smaller for an error.</summary>
    internal int MostBytes => IsError ? Configuration.MaxErrorBytes : Configuration.MaxResponseBytes;

    /// <summary>Gets a value indicating whether the status code is not in the range 200 to 299.</summary>
    internal bool IsError => Status is not (>= 200 and <= 299);

    /// <summary>Receives the headers of the response.</summary>
    /// <param name="received">The response.</param>
    /// <exception cref="InvalidOperationException">The response comes from another origin.</exception>
    internal void Receive(HttpResponseMessage received)
    {
        response = received;
        if (!context.Handlers.FollowsNoRedirect)
        {
            RedirectGuard.RefuseOtherOrigin(sentUri, received, Operation);
        }

        declared = Operation.Match(Status, Operation.HasForms ? ContentType : null);
        isSuccess = Operation.IsSuccess(Status, declared);
        isLive = isSuccess && declared!.IsLive(received.Content.Headers);
    }

    /// <summary>Leaves the response to the reader of its body, which disposes it.</summary>
    internal void LeaveOpen() => isLeftOpen = true;

    /// <summary>
    /// Returns an HTTP exception without the credential that it quotes, or <see langword="null"/> if it quotes none.
    /// </summary>
    internal HttpRequestException? WithoutCredentials(HttpRequestException exception)
    {
        if (!AnswerErrors.ShowsCredential(exception, Redaction))
        {
            return null;
        }

        string inner = Redaction.Apply(exception.InnerException?.Message ?? "");
        var shown = new HttpRequestException(
            exception.HttpRequestError,
            Redaction.Apply(exception.Message),
            inner.Length == 0 ? null : new IOException(inner),
            exception.StatusCode
        );
        failure = shown;
        return shown;
    }

    /// <summary>Records the exception that ends the call, without handling it.</summary>
    /// <returns>Always <see langword="false"/>.</returns>
    internal bool Fails(Exception exception)
    {
        failure = exception;
        return false;
    }

    /// <summary>
    /// Returns the exception for a cancellation by the caller or a time limit, or <see langword="null"/> if it has
    /// another cause.
    /// </summary>
    internal Exception? Explain(OperationCanceledException exception)
    {
        Exception? explained = Cause(exception);
        failure = explained ?? exception;
        return explained;
    }

    private Exception? Cause(OperationCanceledException exception)
    {
        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException($"{Operation.Id} was canceled.", exception, caller);
        }

        if (limit.IsOver)
        {
            return TimedOut(Configuration.Timeout, exception);
        }

        // HttpClient does so when its own time limit, or one of its handler, is exceeded.
        return exception.InnerException is TimeoutException ? TimedOut(LimitOfHttpClient(), exception) : null;
    }

    /// <summary>Creates the exception for a response of which no data arrived for too long.</summary>
    internal ApiTimeoutException Stalled(Exception exception) =>
        ApiTimeoutException.OfStalled(Operation.Id, Method, ShownUri, Configuration.IdleTimeout, exception);

    /// <summary>Releases all resources.</summary>
    public void Dispose()
    {
        End();

        Body.Dispose();
        limit.End();
        if (message is null)
        {
            request.Body?.Dispose();
        }

        message?.Dispose();
        if (!isLeftOpen)
        {
            Response?.Dispose();
            request.Recycle();
            Recycle();
        }
    }

    // .NET resends a request whose connection was closed before the response began, although the server may have processed it, but
    // not a request whose body it has begun to send. A browser does not allow a body for a method without one.
    private static HttpContent? EmptyBody() => OperatingSystem.IsBrowser() ? null : new ByteArrayContent([]);

    private void Begin(CancellationToken cancellationToken)
    {
        caller = cancellationToken;
        started = Stopwatch.GetTimestamp();
        activity = CallTelemetry.Begin(request.Operation);
        context.Log?.Begin(request.Operation);
        schemes = Configuration.Credentials.Choose(request.Operation);
        Credentials = Configuration.Credentials.Fixed(schemes, out tokens) ?? SentCredentials.None;
        limit.Begin(Configuration.Timeout, cancellationToken);
    }

    private void End()
    {
        bool isLogged = context.Log is { IsWanted: true };
        if (started == 0 || !(isLogged || CallTelemetry.IsWanted(activity)))
        {
            return;
        }

        CallOutcome outcome = Outcome();
        if (CallTelemetry.IsWanted(activity))
        {
            CallTelemetry.End(activity, outcome);
        }

        if (isLogged)
        {
            context.Log!.End(outcome);
        }
    }

    private Redaction Redact()
    {
        Redaction ofClient = Configuration.Redaction.With(Credentials.Tokens);
        return context.Settings is { } settings ? ofClient.With(settings.Secrets) : ofClient;
    }

    private void Recycle()
    {
        request = null!;
        context = null!;
        caller = default;
        schemes = [];
        tokens = null;
        Credentials = SentCredentials.None;
        message = null;
        redaction = null;
        response = null!;
        declared = null;
        isSuccess = false;
        isLive = false;
        sentUri = null!;
        started = 0;
        activity = null;
        failure = null;
        idle = this;
    }

    private CallOutcome Outcome() =>
        new(
            Operation,
            sentUri,
            response is null ? null : Status,
            failure,
            message is null ? 0 : CallTelemetry.AttemptsOf(message),
            Stopwatch.GetElapsedTime(started)
        );

    // A time limit of a handler, such as that of a connection, is not reported. That of HttpClient is determined from the elapsed time.
    private TimeSpan LimitOfHttpClient() =>
        context.HttpClient.Timeout != Timeout.InfiniteTimeSpan
        && Stopwatch.GetElapsedTime(started) + ClockResolution >= context.HttpClient.Timeout
            ? context.HttpClient.Timeout
            : Timeout.InfiniteTimeSpan;

    private ApiTimeoutException TimedOut(TimeSpan timeout, Exception exception) =>
        new(Operation.Id, Method, ShownUri, timeout, exception);
}
