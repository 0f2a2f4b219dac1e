namespace CampaignsGen.Runtime;

/// <summary>Where a request goes in place of the address that its operation and parameters make.</summary>
/// <remarks>Abstract, so that a program that follows no link is compiled ahead of time without it.</remarks>
internal abstract class RequestAddress
{
    /// <summary>Gets whether it is of another origin than the client's, to which no credential goes.</summary>
    internal abstract bool IsForeign { get; }

    /// <summary>Gets the method in place of the operation's.</summary>
    internal abstract HttpMethod Method { get; }

    /// <summary>Gives the address.</summary>
    /// <param name="own">The address that the operation and its parameters make.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="credentials">The encoded names of the query parameters that carry credentials, which are those of <paramref name="own"/>.</param>
    /// <exception cref="InvalidOperationException">It is no address of HTTP.</exception>
    internal abstract Uri Resolve(Uri own, ApiOperation operation, string[] credentials);
}
