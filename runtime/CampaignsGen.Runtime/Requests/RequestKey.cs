namespace CampaignsGen.Runtime;

/// <summary>Gives each request a key by which the server knows that it has seen it.</summary>
/// <remarks>Abstract, so that a program whose operations have none is compiled ahead of time without it.</remarks>
internal abstract class RequestKey
{
    /// <summary>Adds a key to a request that has none.</summary>
    internal abstract void AddTo(ApiRequest request);
}

/// <summary>A random key for each call, which all attempts to send it share.</summary>
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
