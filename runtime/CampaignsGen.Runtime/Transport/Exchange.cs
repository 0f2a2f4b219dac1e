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
    private HttpClient httpClient = null!;
    private CancellationToken caller;
    private long started;
    private HttpRequestMessage? message;
    private Redaction? redaction;
    private bool isLeftOpen;

    private Exchange() { }

    internal ClientConfiguration Configuration { get; private set; } = null!;

    internal ApiOperation Operation => request.Operation;

    /// <summary>The alternative of the operation's security that was chosen.</summary>
    internal RequiredScheme[] Schemes { get; private set; } = [];

    /// <summary>What has to be asked for tokens before the request is prepared; null for nothing.</summary>
    internal BearerTokens? Tokens { get; private set; }

    /// <summary>What is sent for the schemes, once it is known.</summary>
    internal SentCredentials Credentials { get; set; } = SentCredentials.None;

    /// <summary>The request, once it is prepared.</summary>
    internal HttpRequestMessage Message => message!;

    /// <summary>Takes the client's credentials out of text, and those that were obtained for this exchange.</summary>
    internal Redaction Redaction => redaction ??= Configuration.Redaction.With(Credentials.Tokens);

    /// <summary>Asks for the end when the caller does, and when the time is up.</summary>
    internal CancellationToken Token => limit.Token;

    /// <summary>The answer, once it is there.</summary>
    internal HttpResponseMessage Response { get; private set; } = null!;

    internal int Status => (int)Response.StatusCode;

    internal string? ContentType => ContentTypeHeader.Of(Response.Content.Headers);

    internal DeclaredResponse? Declared { get; private set; }

    internal bool IsSuccess { get; private set; }

    /// <summary>Whether it is a success whose body is handed over, to be read as it arrives.</summary>
    internal bool IsLive { get; private set; }

    /// <summary>The answer's body; empty until it was received.</summary>
    internal ReceivedBody Body { get; } = new();

    /// <summary>The URI as people may see it.</summary>
    internal Uri ShownUri => RequestUri.ToShow(request, Configuration.BaseUrlOf(Operation), Credentials, Redaction);

    private Uri SentUri { get; set; } = null!;

    /// <summary>Begins to count the time.</summary>
    /// <exception cref="ApiOptionsException">The options hold no credentials for the operation.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled already.</exception>
    /// <exception cref="InvalidOperationException">The request was sent before.</exception>
    internal static Exchange Begin(
        ApiRequest request,
        ClientConfiguration configuration,
        HttpClient httpClient,
        CancellationToken caller
    )
    {
        request.MarkAsSent();
        Exchange exchange = idle ?? new Exchange();
        idle = null;
        exchange.request = request;
        try
        {
            caller.ThrowIfCancellationRequested();
            exchange.Begin(configuration, httpClient, caller);
            return exchange;
        }
        catch
        {
            exchange.Dispose();
            throw;
        }
    }

    /// <summary>Makes the request ready to be sent.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">A path parameter is missing.</exception>
    internal void Prepare(string userAgent)
    {
        SentUri = RequestUri.ToSend(request, Configuration.BaseUrlOf(Operation), Credentials);
        message = new HttpRequestMessage(request.Operation.Method, SentUri)
        {
            Content = request.Body,
            Version = httpClient.DefaultRequestVersion,
            VersionPolicy = httpClient.DefaultVersionPolicy,
        };
        RequestHeaders.Add(message, request, Credentials, userAgent);
    }

    /// <summary>Takes the answer's head.</summary>
    /// <exception cref="InvalidOperationException">The answer comes from another origin.</exception>
    internal void Receive(HttpResponseMessage response)
    {
        Response = response;
        RedirectGuard.RefuseOtherOrigin(SentUri, response, Operation);
        Declared = Operation.Match(Status, Operation.HasForms ? ContentType : null);
        IsSuccess = Operation.IsSuccess(Status, Declared);
        IsLive = IsSuccess && Declared!.IsLive(response.Content.Headers);
    }

    /// <summary>Leaves the answer to whoever reads its body, who disposes it.</summary>
    internal void LeaveOpen() => isLeftOpen = true;

    /// <summary>
    /// Says whose fault a cancellation is: the caller's, a time limit's, or somebody else's, for which null is given.
    /// </summary>
    internal Exception? Explain(OperationCanceledException exception)
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

    /// <summary>Gives back what was lent.</summary>
    public void Dispose()
    {
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

    private void Begin(ClientConfiguration configuration, HttpClient client, CancellationToken cancellationToken)
    {
        Configuration = configuration;
        httpClient = client;
        caller = cancellationToken;
        started = Stopwatch.GetTimestamp();
        Schemes = configuration.Credentials.Choose(request.Operation);
        Credentials = configuration.Credentials.Fixed(Schemes, out BearerTokens? tokens) ?? SentCredentials.None;
        Tokens = tokens;
        limit.Begin(configuration.Timeout, cancellationToken);
    }

    private void Recycle()
    {
        request = null!;
        Configuration = null!;
        httpClient = null!;
        caller = default;
        Schemes = [];
        Tokens = null;
        Credentials = SentCredentials.None;
        message = null;
        redaction = null;
        Response = null!;
        Declared = null;
        IsSuccess = false;
        IsLive = false;
        SentUri = null!;
        idle = this;
    }

    // A handler's limit, such as that of a connection, says nothing of itself; HttpClient's is known by the time that passed.
    private TimeSpan LimitOfHttpClient() =>
        httpClient.Timeout != Timeout.InfiniteTimeSpan
        && Stopwatch.GetElapsedTime(started) + ClockResolution >= httpClient.Timeout
            ? httpClient.Timeout
            : Timeout.InfiniteTimeSpan;

    private ApiTimeoutException TimedOut(TimeSpan timeout, Exception exception) =>
        new(Operation.Id, Operation.Method, ShownUri, timeout, exception);
}
