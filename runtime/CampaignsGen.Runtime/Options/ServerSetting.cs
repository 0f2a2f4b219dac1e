namespace CampaignsGen.Runtime;

/// <summary>A server as the document and the options describe it together.</summary>
/// <param name="url">The URL with its <c>{variables}</c>, perhaps relative; null where the document names none.</param>
/// <param name="property">The option that holds an address in place of it.</param>
/// <param name="address">That address; null while it is not set.</param>
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
