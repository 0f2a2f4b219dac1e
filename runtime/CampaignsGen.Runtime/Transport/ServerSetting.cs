namespace CampaignsGen.Runtime;

/// <summary>A server as the document and the options describe it together.</summary>
/// <param name="Url">The URL with its <c>{variables}</c>, perhaps relative; null where the document names none.</param>
/// <param name="Property">The option that holds an address in place of it.</param>
/// <param name="Address">That address; null while it is not set.</param>
internal sealed record ServerSetting(string? Url, string Property, Uri? Address)
{
    private readonly List<ServerVariable> variables = [];

    internal IReadOnlyList<ServerVariable> Variables => variables;

    /// <summary>Whether the URL says by itself where the server is; one that begins with <c>//</c> leaves out <c>https:</c> only.</summary>
    internal bool IsAbsolute =>
        Url is not null
        && (Url.Contains("://", StringComparison.Ordinal) || Url.StartsWith("//", StringComparison.Ordinal));

    internal static ServerSetting OfDocument(string? url, Uri? baseAddress) =>
        new(url, nameof(ApiClientOptions.BaseAddress), baseAddress);

    internal void Add(ServerVariable variable) => variables.Add(variable);

    internal ServerVariable? Find(string name) => variables.Find(variable => variable.Name == name);
}
