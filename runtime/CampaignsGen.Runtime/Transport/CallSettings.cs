namespace CampaignsGen.Runtime;

/// <summary>Provides the settings of calls in addition to the client's options.</summary>
/// <remarks>
/// The class is abstract so that ahead-of-time compiled programs without call options do not contain the
/// implementation.
/// </remarks>
internal abstract class CallSettings
{
    /// <summary>Gets the values that are not shown in exceptions, in addition to the client's credentials.</summary>
    internal abstract string[] Secrets { get; }

    /// <summary>
    /// Gets a value indicating whether a request can be sent again if its outcome is unknown, or <see langword="null"/>
    /// to use the setting of the operation.
    /// </summary>
    internal abstract bool? MayBeRetried { get; }

    /// <summary>Adds the parameters to a request.</summary>
    /// <exception cref="ArgumentException">The request already has one of the headers.</exception>
    internal abstract void AddTo(ApiRequest request);

    /// <summary>Sets the values for the handlers.</summary>
    internal abstract void AddTo(HttpRequestMessage message);

    /// <summary>Sends a request, and also receives the body of the response if requested.</summary>
    internal abstract Task<HttpResponseMessage> SendAsync(
        HttpClient httpClient,
        HttpRequestMessage message,
        int maxBytes,
        CancellationToken cancellationToken
    );
}
