namespace CampaignsGen.Runtime;

/// <summary>What the calls of a client do beside what its options say.</summary>
/// <remarks>Abstract, so that a program whose calls have no options of their own is compiled ahead of time without it.</remarks>
internal abstract class CallSettings
{
    /// <summary>What no exception shows, beside the client's credentials.</summary>
    internal abstract string[] Secrets { get; }

    /// <summary>Whether a request may be sent again when its outcome is not known; null for what the operation says.</summary>
    internal abstract bool? MayBeRetried { get; }

    /// <summary>Adds the parameters to a request.</summary>
    /// <exception cref="ArgumentException">The request has one of the headers already.</exception>
    internal abstract void AddTo(ApiRequest request);

    /// <summary>Gives the handlers their values.</summary>
    internal abstract void AddTo(HttpRequestMessage message);

    /// <summary>Sends a request, and receives the answer's body as well where that is wanted.</summary>
    internal abstract Task<HttpResponseMessage> SendAsync(
        HttpClient httpClient,
        HttpRequestMessage message,
        int maxBytes,
        CancellationToken cancellationToken
    );
}
