namespace CampaignsGen.Runtime;

/// <summary>Represents the address of a request that replaces the one of its operation and parameters.</summary>
/// <remarks>
/// The class is abstract so that ahead-of-time compiled programs that follow no links do not contain the
/// implementation.
/// </remarks>
internal abstract class RequestAddress
{
    /// <summary>
    /// Gets a value indicating whether the address has another origin than the client. No credentials are sent to it.
    /// </summary>
    internal abstract bool IsForeign { get; }

    /// <summary>Gets the method that replaces that of the operation.</summary>
    internal abstract HttpMethod Method { get; }

    /// <summary>Returns the address.</summary>
    /// <param name="own">The address from the operation and its parameters.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="credentials">
    /// The encoded names of the query parameters for credentials, which are in <paramref name="own"/>.
    /// </param>
    /// <exception cref="InvalidOperationException">The address is not an HTTP address.</exception>
    internal abstract Uri Resolve(Uri own, ApiOperation operation, string[] credentials);
}
