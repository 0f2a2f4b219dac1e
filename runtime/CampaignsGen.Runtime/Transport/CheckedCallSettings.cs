namespace CampaignsGen.Runtime;

/// <summary>Provides the validated settings of calls in addition to the client's options.</summary>
internal sealed class CheckedCallSettings : CallSettings
{
    // They describe the message, which the transport does, or belong to the connection.
    private static readonly string[] Refused =
    [
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Expect",
        "Host",
        "Transfer-Encoding",
        "Upgrade",
    ];

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> query = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);
    private readonly IProgress<ApiProgress>? upload;
    private readonly IProgress<ApiProgress>? download;
    private readonly bool buffersAnswer;
    private readonly string? idempotencyKey;

    /// <param name="options">The call options.</param>
    /// <param name="before">
    /// The previous settings, which apply to what the call options do not set, or <see langword="null"/> if there are
    /// none.
    /// </param>
    /// <param name="credentials">The credentials of the client, whose parameters cannot be set.</param>
    /// <exception cref="ArgumentException">A header or parameter would violate a guarantee of the client.</exception>
    internal CheckedCallSettings(ApiCallOptions options, CheckedCallSettings? before, Credentials credentials)
    {
        AddAll(before?.headers, headers);
        AddAll(before?.query, query);
        AddAll(before?.values, values);
        foreach ((string name, string value) in options.Headers)
        {
            AddHeader(name, value, credentials);
        }

        idempotencyKey = options.IdempotencyKey ?? before?.idempotencyKey;
        if (idempotencyKey is not null && HeaderText.FaultOf(idempotencyKey) is { } fault)
        {
            throw new ArgumentException($"The IdempotencyKey of the call options {fault}.");
        }

        foreach ((string name, string value) in options.Query)
        {
            AddQuery(name, value, credentials);
        }

        AddAll(options.Values, values);
        if (options.MayBeRetried is { } mayBeRetried)
        {
            values[ApiRequestOptions.MayBeRetried.Key] = mayBeRetried;
        }

        upload = options.UploadProgress ?? before?.upload;
        download = options.DownloadProgress ?? before?.download;
        buffersAnswer = options.BuffersResponse || before is { buffersAnswer: true };
        Secrets = headers.TryGetValue("Authorization", out string? secret) ? [secret] : [];
    }

    internal override string[] Secrets { get; }

    internal override bool? MayBeRetried => values.GetValueOrDefault(ApiRequestOptions.MayBeRetried.Key) as bool?;

    internal override void AddTo(ApiRequest request)
    {
        foreach ((string name, string value) in headers)
        {
            if (request.HeaderParameters is { } own && own.Has(name))
            {
                throw new ArgumentException(
                    $"{request.Operation.Id} has a parameter for the header '{name}', which the call options set as well. "
                        + "To fix this, set one of them. Nothing was sent.",
                    name
                );
            }

            request.SetHeader(name, value);
        }

        if (idempotencyKey is not null)
        {
            request.SetIdempotencyKey(idempotencyKey);
        }

        foreach ((string name, string value) in query)
        {
            request.Query(name, value);
        }
    }

    internal override void AddTo(HttpRequestMessage message)
    {
        IDictionary<string, object?> options = message.Options;
        foreach ((string key, object? value) in values)
        {
            options[key] = value;
        }
    }

    internal override async Task<HttpResponseMessage> SendAsync(
        HttpClient httpClient,
        HttpRequestMessage message,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (upload is not null && message.Content is { } body)
        {
            message.Content = new WatchedContent(body, upload);
        }

        HttpResponseMessage response = await httpClient
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        if (download is not null)
        {
            response.Content = new WatchedContent(response.Content, download);
        }

        if (buffersAnswer)
        {
            await ReceiveAsync(response, maxBytes, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static async Task ReceiveAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(maxBytes).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A read in progress ends with the connection.
            response.Dispose();
            if (ReceivedBody.IsUndecodable(exception))
            {
                throw new HttpRequestException(ReceivedBody.Undecodable, exception);
            }

            throw;
        }
    }

    private static void AddAll<TValue>(IEnumerable<KeyValuePair<string, TValue>>? from, Dictionary<string, TValue> to)
    {
        foreach ((string key, TValue value) in from ?? [])
        {
            to[key] = value;
        }
    }

    private void AddHeader(string name, string value, Credentials credentials)
    {
        string? fault =
            !HeaderText.IsName(name) ? "is not a valid header name"
            : Array.Exists(Refused, refused => refused.Equals(name, StringComparison.OrdinalIgnoreCase))
                ? "is set by the client"
            : credentials.FindAt(ParameterLocation.Header, name) is { } scheme
                ? $"carries a credential. To fix this, set {scheme.Property} of the call options"
            : value is null ? "has no value"
            : HeaderText.FaultOf(value);
        ThrowIf(fault, "header", name);
        headers[name] = value!;
    }

    private void AddQuery(string name, string value, Credentials credentials)
    {
        string? fault =
            credentials.FindAt(ParameterLocation.Query, name) is { } scheme
                ? $"carries a credential. To fix this, set {scheme.Property} of the call options"
            : value is null ? "has no value"
            : null;
        ThrowIf(fault, "query parameter", name);
        query[name] = value!;
    }

    private static void ThrowIf(string? fault, string kind, string name)
    {
        if (fault is not null)
        {
            throw new ArgumentException(
                $"The {kind} '{SafeText.OneLine(name, limit: 100)}' of the call options {fault}."
            );
        }
    }
}
