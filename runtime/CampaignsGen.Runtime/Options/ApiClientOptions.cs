using System.ComponentModel;
using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// What every client can be told. A client that is registered reads its options again after each change; one that is made by its
/// constructor has read them once.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiClientOptions
{
    private List<string>? bindingFailures;

    /// <summary>
    /// The address that stands in place of the document's whole server URL, with or without a slash at its end; null takes
    /// that of the <see cref="HttpClient"/> if it has one, and else the document's. Absolute, <c>https</c> or <c>http</c>,
    /// without user, query or fragment. Operations that the document serves elsewhere go to it as well, unless their own
    /// address is set.
    /// </summary>
    /// <remarks>
    /// With service discovery it may be <c>https+http://</c> or <c>http+https://</c> and the name of a service. An address here
    /// and another one in <see cref="HttpClient.BaseAddress"/> contradict each other, and the client is not made.
    /// </remarks>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How long a call may take, its body included, before it fails with <see cref="ApiTimeoutException"/>: more than zero
    /// and at most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. 100 seconds unless set.
    /// </summary>
    /// <remarks>
    /// An answer that is handed over as a stream, as events or as lines has come with its headers; <see cref="IdleTimeout"/> ends
    /// one that stalls.
    /// </remarks>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long nothing may come of an answer that is handed over as a stream, as events or as lines, before the read fails with
    /// <see cref="ApiTimeoutException"/>: more than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, which it is unless set.
    /// </summary>
    /// <remarks>The time that the caller spends between two reads does not count.</remarks>
    public TimeSpan IdleTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The user's own product, added to the <c>User-Agent</c> header (RFC 9110, section 10.1.5): <c>Loader/2.1</c>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>The largest body of an answer, in bytes after decompression, from 1 up. 64 MiB unless set.</summary>
    /// <remarks>Of events and lines it is the largest single one; a stream of bytes has no limit.</remarks>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets the largest body of an answer that is no success, in bytes after decompression, from 1 up. 64 KiB unless set.</summary>
    /// <remarks>What is behind it is not read, and the connection is given up.</remarks>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// The data of an event that ends a stream of server-sent events and is no event itself, in place of what the document
    /// says; an empty text for none. Null unless set: then it is the document's word, else <c>[DONE]</c> where data is JSON.
    /// </summary>
    public string? EventStreamEnd { get; set; }

    /// <summary>
    /// Whether credentials may go to another machine over plain <c>http</c>, where everybody on the way can read them.
    /// False unless set; the local machine needs no permission.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Where the options were bound in the configuration; null when they were not.</summary>
    internal string? ConfigurationPath { get; set; }

    internal IReadOnlyList<string> BindingFailures => bindingFailures ?? (IReadOnlyList<string>)[];

    internal OptionNames Names => new(GetType().Name, ConfigurationPath);

    /// <summary>Finds what is wrong with the options.</summary>
    /// <returns>One sentence for each failure, with its mend and without a credential; empty when a client can be made.</returns>
    public IReadOnlyList<string> Validate() => ClientConfiguration.Read(this, null).Failures;

    /// <summary>Shows the address, and no credential.</summary>
    /// <returns>The type and the address.</returns>
    public override string ToString() =>
        $"{GetType().Name} for {ServerUrl.Show(BaseAddress) ?? "the server of the OpenAPI document"}";

    /// <summary>Says which server and credentials the options hold. Emitted code overrides it.</summary>
    /// <param name="settings">Takes what is said.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Describe(ApiSettings settings);

    /// <param name="baseAddress">The address in place of the document's server, wherever it was set.</param>
    internal ApiSettings ToSettings(Uri? baseAddress)
    {
        var settings = new ApiSettings(Names, baseAddress);
        Describe(settings);
        return settings;
    }

    /// <summary>Makes a copy, which a later change to these does not reach.</summary>
    internal ApiClientOptions Copy() => (ApiClientOptions)MemberwiseClone();

    internal void AddBindingFailure(string failure) => (bindingFailures ??= []).Add(failure);
}
