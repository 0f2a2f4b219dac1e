using System.ComponentModel;
using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Provides the options that all clients have. A registered client reads its options again after each change. A client
/// that is created by its constructor reads them once.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiClientOptions
{
    private List<string>? bindingFailures;

    /// <summary>
    /// Gets or sets the address that replaces the whole server URL of the document, with or without a trailing slash,
    /// or <see langword="null"/> to use the base address of the <see cref="HttpClient"/> or, if it has none, the server
    /// URL of the document. The address is absolute, uses <c>https</c> or <c>http</c>, and has no user information,
    /// query or fragment. It also replaces the servers of individual operations, unless their own address is set.
    /// </summary>
    /// <remarks>
    /// With service discovery, the address can be <c>https+http://</c> or <c>http+https://</c> and the name of a
    /// service. If <see cref="HttpClient.BaseAddress"/> is a different address, creating the client fails.
    /// </remarks>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets the time limit of a call, including its body, after which the call fails with an
    /// <see cref="ApiTimeoutException"/>. The value is greater than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 100 seconds.
    /// </summary>
    /// <remarks>
    /// For a response that is read as a stream, as events or as lines, the time limit ends when the headers are
    /// received. Use <see cref="IdleTimeout"/> to limit the time after that.
    /// </remarks>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Gets or sets the maximum time without data while a response is read as a stream, as events or as lines, after
    /// which reading fails with an <see cref="ApiTimeoutException"/>. The value is greater than zero and at most 24
    /// days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, which is the default.
    /// </summary>
    /// <remarks>The time that the caller spends between two reads is not included.</remarks>
    public TimeSpan IdleTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Gets or sets the product that is added to the <c>User-Agent</c> header (RFC 9110, section 10.1.5), such as
    /// <c>Loader/2.1</c>.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Gets or sets the maximum size of a response body in bytes after decompression, which is at least 1. The default
    /// is 64 MiB.
    /// </summary>
    /// <remarks>For events and lines, it is the maximum size of one of them. A stream of bytes has no limit.</remarks>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the maximum size of the body of an unsuccessful response in bytes after decompression, which is at
    /// least 1. The default is 64 KiB.
    /// </summary>
    /// <remarks>The rest of the body is not read, and the connection is closed.</remarks>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// Gets or sets the data of the event that ends a stream of server-sent events and is not an event itself, which
    /// overrides the value in the document, or an empty string for no such event. The default is
    /// <see langword="null"/>, which uses the value in the document, or <c>[DONE]</c> if there is none and the data is
    /// JSON.
    /// </summary>
    public string? EventStreamEnd { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether credentials can be sent to another machine over unencrypted <c>http</c>,
    /// where they can be read in transit. The default is <see langword="false"/>. The local machine is always allowed.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Gets or sets the path of the configuration section to which the options were bound, or <see langword="null"/> if
    /// they were not bound.
    /// </summary>
    internal string? ConfigurationPath { get; set; }

    internal IReadOnlyList<string> BindingFailures => bindingFailures ?? (IReadOnlyList<string>)[];

    internal OptionNames Names => new(GetType().Name, ConfigurationPath);

    /// <summary>Validates the options.</summary>
    /// <returns>
    /// One sentence for each failure with the problem and the fix, without credentials; empty if the options are valid.
    /// </returns>
    public IReadOnlyList<string> Validate() => ClientConfiguration.Read(this, null).Failures;

    /// <summary>Returns the type and the address, without credentials.</summary>
    /// <returns>The type and the address.</returns>
    public override string ToString() =>
        $"{GetType().Name} for {ServerUrl.Show(BaseAddress) ?? "the server of the OpenAPI document"}";

    /// <summary>
    /// Describes the server and the credentials that the options contain. Emitted code overrides this method.
    /// </summary>
    /// <param name="settings">The object that receives the description.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Describe(ApiSettings settings);

    /// <param name="baseAddress">The address that replaces the server of the document, from any source.</param>
    internal ApiSettings ToSettings(Uri? baseAddress)
    {
        var settings = new ApiSettings(Names, baseAddress);
        Describe(settings);
        return settings;
    }

    /// <summary>Creates a copy that later changes to these options do not affect.</summary>
    internal ApiClientOptions Copy() => (ApiClientOptions)MemberwiseClone();

    internal void AddBindingFailure(string failure) => (bindingFailures ??= []).Add(failure);
}
