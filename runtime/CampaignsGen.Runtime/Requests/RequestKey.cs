namespace CampaignsGen.Runtime;

/// <summary>Adds a key to each request by which the server recognizes that it is repeated.</summary>
/// <remarks>
/// The class is abstract so that ahead-of-time compiled programs whose operations have no keys do not contain the
/// implementation.
/// </remarks>
internal abstract class RequestKey
{
    /// <summary>Adds a key to a request that has none.</summary>
    internal abstract void AddTo(ApiRequest request);
}

/// <summary>Adds a random key for each call, which all attempts to send it share.</summary>
internal sealed class RandomKey : RequestKey
{
    internal override void AddTo(ApiRequest request)
    {
        if (!request.HasIdempotencyKey)
        {
            request.SetIdempotencyKey(Guid.NewGuid().ToString());
        }
    }
}
