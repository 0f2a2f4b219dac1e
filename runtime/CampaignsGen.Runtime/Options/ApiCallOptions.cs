using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CampaignsGen;

/// <summary>
/// Provides options that override those of the client for individual calls. The client's <c>With</c> method returns a
/// client that uses them.
/// </summary>
/// <remarks>
/// The options are read once, by <c>With</c>. Later changes have no effect. An option that is not set keeps the value
/// of the client.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCallOptions
{
    /// <summary>
    /// Gets or sets the time limit of a call, which overrides <see cref="ApiClientOptions.Timeout"/>, or
    /// <see langword="null"/> to keep the value of the client. The value is greater than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Gets or sets the maximum time without data while a response is read as a stream, which overrides
    /// <see cref="ApiClientOptions.IdleTimeout"/>, or <see langword="null"/> to keep the value of the client. The range
    /// is the same as that of <see cref="Timeout"/>.
    /// </summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>
    /// Gets the headers that are not in the document, by name. <c>Accept</c> and <c>User-Agent</c> replace those of the
    /// client. Headers for credentials, and those that describe the message and its content, are rejected.
    /// </summary>
    /// <remarks>The value of <c>Authorization</c> is treated as a credential and is not shown in exceptions.</remarks>
    [JsonIgnore]
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the query parameters that are not in the document, by name and not encoded. Parameters for credentials are
    /// rejected.
    /// </summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Gets or sets the idempotency key, which is sent in the <c>Idempotency-Key</c> header or in the one that the
    /// document names. It allows a server to recognize a repeated request, and handlers to send the request again. If
    /// it is <see langword="null"/>, none is sent, unless the document names a header; each call then has a random key.
    /// Each request needs a key that is unique to it, and all attempts to send it use the same key.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a handler can send the request again if its outcome is unknown, or
    /// <see langword="null"/> to use the setting of the operation and its idempotency key. Handlers read it as
    /// <see cref="ApiRequestOptions.MayBeRetried"/>. If it is <see langword="false"/>, .NET does not resend a request
    /// without a body whose connection was closed before a response began.
    /// </summary>
    public bool? MayBeRetried { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a response that is otherwise read as a stream, as events or as lines is
    /// received completely before the call returns, within <see cref="Timeout"/> and
    /// <see cref="ApiClientOptions.MaxResponseBytes"/>. The connection is then released. Any other response is always
    /// received completely.
    /// </summary>
    public bool BuffersResponse { get; set; }

    /// <summary>
    /// Gets or sets the object that receives the progress of sending the request body, on a thread other than the
    /// caller's, or <see langword="null"/> if there is none.
    /// </summary>
    [JsonIgnore]
    public IProgress<ApiProgress>? UploadProgress { get; set; }

    /// <summary>
    /// Gets or sets the object that receives the progress of reading the response body, on a thread other than the
    /// caller's, or <see langword="null"/> if there is none.
    /// </summary>
    [JsonIgnore]
    public IProgress<ApiProgress>? DownloadProgress { get; set; }

    /// <summary>Gets the values for handlers, or <see langword="null"/> if none are set.</summary>
    internal Dictionary<string, object?>? Values { get; private set; }

    /// <summary>
    /// Sets a value for the handlers of the <see cref="HttpClient"/>, which they read from
    /// <see cref="HttpRequestMessage.Options"/>.
    /// </summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value.</param>
    public void Set<TValue>(HttpRequestOptionsKey<TValue> key, TValue value) => (Values ??= [])[key.Key] = value;

    /// <summary>Returns the name of the type. No values are included, because they can contain credentials.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Overrides the options of the client. Emitted code overrides this method.</summary>
    /// <param name="options">A copy of the client's options, of the type that the client uses.</param>
    /// <returns><see langword="true"/> if an option was overridden; otherwise, <see langword="false"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract bool Change(ApiClientOptions options);

    /// <summary>Creates a copy that later changes to these options do not affect, except for collections.</summary>
    internal ApiCallOptions Copy() => (ApiCallOptions)MemberwiseClone();

    /// <summary>
    /// Applies the changes to a copy of the client's options, and returns <see langword="false"/> if there are none.
    /// </summary>
    internal bool ChangeAll(ApiClientOptions options)
    {
        options.Timeout = Timeout ?? options.Timeout;
        options.IdleTimeout = IdleTimeout ?? options.IdleTimeout;
        return Change(options) || Timeout is not null || IdleTimeout is not null;
    }
}
