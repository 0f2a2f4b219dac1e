namespace CampaignsGen.Runtime;

/// <summary>Represents the address of a next page in a response.</summary>
internal sealed class NextLink(string link) : RequestAddress
{
    private bool isForeign;

    internal override bool IsForeign => isForeign;

    internal override HttpMethod Method => HttpMethod.Get;

    internal override Uri Resolve(Uri own, ApiOperation operation, string[] credentials)
    {
        // The scheme of service discovery is the client's own if the link is relative to it.
        bool isAddress =
            Uri.TryCreate(own, link, out Uri? address)
            && (address.Scheme is "https" or "http" || address.Scheme == own.Scheme);
        if (!isAddress)
        {
            throw new InvalidOperationException(
                $"{operation.Id} returned a link to its next page that is not an HTTP address. Nothing was sent."
            );
        }

        isForeign =
            address!.Scheme != own.Scheme
            || address.Port != own.Port
            || !string.Equals(address.IdnHost, own.IdnHost, StringComparison.OrdinalIgnoreCase);
        return isForeign || credentials.Length == 0 ? address : WithOwn(credentials, address, own);
    }

    /// <summary>
    /// Returns the link with the credentials of the client's own address, which a response omits or shows as
    /// <c>***</c>.
    /// </summary>
    private static Uri WithOwn(string[] credentials, Uri address, Uri own)
    {
        bool IsCredential(string pair) =>
            Array.Exists(credentials, name => pair.StartsWith(name + "=", StringComparison.Ordinal));

        IEnumerable<string> pairs = PairsOf(address)
            .Where(pair => !IsCredential(pair))
            .Concat(PairsOf(own).Where(IsCredential));
        return new UriBuilder(address) { Query = string.Join('&', pairs) }.Uri;
    }

    private static string[] PairsOf(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
