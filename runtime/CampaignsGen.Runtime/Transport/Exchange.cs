using System.Diagnostics;

namespace CampaignsGen.Runtime;

/// <summary>One request and its answer, with everything that is to be given back at the end.</summary>
/// <remarks>It is used again for another call, unless somebody still reads the answer's body.</remarks>
internal sealed class Exchange : IDisposable
{
    private static readonly TimeSpan ClockResolution = TimeSpan.FromMilliseconds(16);

    // Each thread keeps one that is not in use.
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

    /// <summary>The method that is sent.</summary>
    internal HttpMethod Method => request.Address?.Method ?? Operation.Method;

    /// <summary>The alternative of the operation's security that was chosen.</summary>
    internal RequiredScheme[] Schemes => schemes;

    /// <summary>What has to be asked for tokens before the request is prepared; null for nothing.</summary>
    internal BearerTokens? Tokens => tokens;

    /// <summary>What is sent for the schemes, once it is known.</summary>
    internal SentCredentials Credentials { get; set; } = SentCredentials.None;

    /// <summary>Takes the client's credentials out of text, and those that were obtained for this exchange.</summary>
    internal Redaction Redaction => redaction ??= Redact();

    /// <summary>Asks for the end when the caller does, and when the time is up.</summary>
    internal CancellationToken Token => limit.Token;

    /// <summary>The token that the caller gave the operation.</summary>
    internal CancellationToken Caller => caller;

    /// <summary>The answer, once it is there.</summary>
    internal HttpResponseMessage Response => response;

    internal int Status => (int)Response.StatusCode;

    internal string? ContentType => ContentTypeHeader.Of(Response.Content.Headers);

    internal DeclaredResponse? Declared => declared;

    internal bool IsSuccess => isSuccess;

    /// <summary>Whether it is a success whose body is handed over, to be read as it arrives.</summary>
    internal bool IsLive => isLive;

    /// <summary>The answer's body; empty until it was received.</summary>
    internal ReceivedBody Body { get; } = new();

    /// <summary>The URI as people may see it.</summary>
    internal Uri ShownUri => RequestUri.ToShow(request, Configuration.BaseUrlOf(Operation), Credentials, Redaction);

    /// <summary>Begins to count the time.</summary>
    /// <exception cref="ApiOptionsException">The options hold no credentials for the operation.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled already.</exception>
    /// <exception cref="InvalidOperationException">The request was sent before.</exception>
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

    /// <summary>Makes the request ready to be sent.</summary>
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

    /// <summary>Sends the request and waits for the answer's head.</summary>
    internal Task<HttpResponseMessage> SendAsync() =>
        context.Settings is { } settings
            ? settings.SendAsync(context.HttpClient, message!, Configuration.MaxResponseBytes, Token)
            : context.HttpClient.SendAsync(message!, HttpCompletionOption.ResponseHeadersRead, Token);

    /// <summary>Opens the answer's body.</summary>
    internal Task<Stream> OpenAsync() => Body.OpenAsync(response.Content, MostBytes, Token);

    /// <summary>How large the body may be: that of an error says less than it costs.</summary>
    internal int MostBytes => IsError ? Configuration.MaxErrorBytes : Configuration.MaxResponseBytes;

    /// <summary>Whether the status is none of 200 to 299.</summary>
    internal bool IsError => Status is not (>= 200 and <= 299);

    /// <summary>Takes the answer's head.</summary>
    /// <param name="received">The answer.</param>
    /// <exception cref="InvalidOperationException">The answer comes from another origin.</exception>
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

    /// <summary>Leaves the answer to whoever reads its body, who disposes it.</summary>
    internal void LeaveOpen() => isLeftOpen = true;

    /// <summary>Gives a fault of HTTP's without the credential that it quotes; null where it quotes none.</summary>
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

    /// <summary>Takes note of what ends the call, and handles nothing.</summary>
    /// <returns>Always false.</returns>
    internal bool Fails(Exception exception)
    {
        failure = exception;
        return false;
    }

    /// <summary>
    /// Says whose fault a cancellation is: the caller's, a time limit's, or somebody else's, for which null is given.
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
            return new OperationCanceledException($"{Operation.Id} was cancelled.", exception, caller);
        }

        if (limit.IsOver)
        {
            return TimedOut(Configuration.Timeout, exception);
        }

        // HttpClient says so when its own limit, or one of its handler's, has run out.
        return exception.InnerException is TimeoutException ? TimedOut(LimitOfHttpClient(), exception) : null;
    }

    /// <summary>Makes the exception for an answer of which nothing came for too long.</summary>
    internal ApiTimeoutException Stalled(Exception exception) =>
        ApiTimeoutException.OfStalled(Operation.Id, Method, ShownUri, Configuration.IdleTimeout, exception);

    /// <summary>Gives back what was lent.</summary>
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

    // .NET sends a request anew whose connection ended before an answer began, though the server may have acted on it; but not
    // one whose body it has begun to send. A browser wants no body where the method has none.
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

    // A handler's limit, such as that of a connection, says nothing of itself; HttpClient's is known by the time that passed.
    private TimeSpan LimitOfHttpClient() =>
        context.HttpClient.Timeout != Timeout.InfiniteTimeSpan
        && Stopwatch.GetElapsedTime(started) + ClockResolution >= context.HttpClient.Timeout
            ? context.HttpClient.Timeout
            : Timeout.InfiniteTimeSpan;

    private ApiTimeoutException TimedOut(TimeSpan timeout, Exception exception) =>
        new(Operation.Id, Method, ShownUri, timeout, exception);
}
