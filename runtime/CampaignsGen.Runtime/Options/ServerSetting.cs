namespace CampaignsGen.Runtime;

/// <summary>Represents a server as described by the document and the options.</summary>
/// <param name="url">
/// The URL with its <c>{variables}</c>, which can be relative, or <see langword="null"/> if the document specifies
/// none.
/// </param>
/// <param name="property">The option for an address that replaces the URL.</param>
/// <param name="address">The value of that option, or <see langword="null"/> if it is not set.</param>
internal sealed class ServerSetting(string? url, string property, Uri? address)
{
    internal readonly string? Url = url;
    internal readonly string Property = property;
    internal readonly Uri? Address = address;
    internal ServerVariable[] Variables = [];

    internal static ServerSetting OfDocument(string? url, Uri? baseAddress) =>
        new(url, nameof(ApiClientOptions.BaseAddress), baseAddress);

    internal void Add(ServerVariable variable) => Variables = [.. Variables, variable];

    internal ServerVariable? Find(string name)
    {
        foreach (ServerVariable variable in Variables)
        {
            if (variable.Name == name)
            {
                return variable;
            }
        }

        return null;
    }
}
