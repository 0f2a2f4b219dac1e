using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CampaignsGen;

/// <summary>
/// What some calls do otherwise than the client's options say. The client's <c>With</c> takes it and gives a client whose calls go
/// by it.
/// </summary>
/// <remarks>It is read once, by <c>With</c>; a later change to it reaches no call. What is not set stays as the client has it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCallOptions
{
    /// <summary>
    /// How long a call may take, in place of <see cref="ApiClientOptions.Timeout"/>; null leaves it as it is. More than zero and at
    /// most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// How long nothing may come of an answer that is handed over as a stream, in place of
    /// <see cref="ApiClientOptions.IdleTimeout"/>; null leaves it as it is. The same range as that of <see cref="Timeout"/>.
    /// </summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>
    /// Headers that the document does not have, by name. <c>Accept</c> and <c>User-Agent</c> stand in place of the client's own. The
    /// header of a credential, and those that describe the message and its body, are refused.
    /// </summary>
    /// <remarks>The value of <c>Authorization</c> counts as a credential: no exception shows it.</remarks>
    [JsonIgnore]
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Query parameters that the document does not have, by name, not yet encoded. That of a credential is refused.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Sent as <c>Idempotency-Key</c>, or in the header that the document names for it: by it a server knows a request that it has
    /// seen already, and handlers may send it again. Null sends none, unless the document names a header: then each call has a
    /// random one. Each request needs a key of its own, and every attempt to send it the same one.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>
    /// Whether a handler may send the request again when the outcome is not known; null for what the operation and its idempotency
    /// key say. Handlers find it under <see cref="ApiRequestOptions.MayBeRetried"/>. Where it is false, .NET does not send a request
    /// without a body anew whose connection ended before an answer began.
    /// </summary>
    public bool? MayBeRetried { get; set; }

    /// <summary>
    /// Whether an answer that is handed over as a stream, as events or as lines is received whole before the call returns: within
    /// <see cref="Timeout"/> and <see cref="ApiClientOptions.MaxResponseBytes"/>, after which the connection is free. Any other answer
    /// always is.
    /// </summary>
    public bool BuffersAnswer { get; set; }

    /// <summary>Told how much of the request's body was sent, as it is; on another thread than the caller's. Null for nobody.</summary>
    [JsonIgnore]
    public IProgress<ApiProgress>? UploadProgress { get; set; }

    /// <summary>Told how much of the answer's body was received, as it is; on another thread than the caller's. Null for nobody.</summary>
    [JsonIgnore]
    public IProgress<ApiProgress>? DownloadProgress { get; set; }

    /// <summary>The values for handlers; none were set where it is null.</summary>
    internal Dictionary<string, object?>? Values { get; private set; }

    /// <summary>Gives the handlers of the <see cref="HttpClient"/> a value, which they read from <see cref="HttpRequestMessage.Options"/>.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value.</param>
    public void Set<TValue>(HttpRequestOptionsKey<TValue> key, TValue value) => (Values ??= [])[key.Key] = value;

    /// <summary>Shows no value: a credential may be among them.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Says otherwise what the client's options say. Emitted code overrides it.</summary>
    /// <param name="options">A copy of the client's options, of the client's own type.</param>
    /// <returns>Whether anything is said.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract bool Change(ApiClientOptions options);

    /// <summary>Makes a copy, which a later change to these does not reach but for what is a collection.</summary>
    internal ApiCallOptions Copy() => (ApiCallOptions)MemberwiseClone();

    /// <summary>Changes a copy of the client's options; false where there is nothing to change.</summary>
    internal bool ChangeAll(ApiClientOptions options)
    {
        options.Timeout = Timeout ?? options.Timeout;
        options.IdleTimeout = IdleTimeout ?? options.IdleTimeout;
        return Change(options) || Timeout is not null || IdleTimeout is not null;
    }
}
