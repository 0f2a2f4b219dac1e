namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>Represents the parts of a <c>host</c>. Only the name belongs there, but some documents add a scheme and a path.</summary>
/// <param name="Scheme">The scheme, or null if there is none.</param>
/// <param name="Name">The host name, with the port if there is one.</param>
/// <param name="Path">The path without a trailing slash, or empty.</param>
internal sealed record SwaggerHost(string? Scheme, string Name, string Path)
{
    /// <summary>Gets a value indicating whether the text contains more than the name.</summary>
    public bool IsMore { get; init; }

    public static SwaggerHost Of(string text)
    {
        int mark = text.IndexOf("://", StringComparison.Ordinal);
        string? scheme = mark > 0 ? text.Substring(0, mark) : null;
        string rest = mark >= 0 ? text.Substring(mark + 3) : text.TrimStart('/');
        int slash = rest.IndexOf('/');
        string name = slash < 0 ? rest : rest.Substring(0, slash);
        return new(scheme, name, slash < 0 ? "" : rest.Substring(slash).TrimEnd('/')) { IsMore = name != text };
    }
}
