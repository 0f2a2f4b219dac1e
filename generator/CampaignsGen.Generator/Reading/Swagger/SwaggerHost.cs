namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>What a <c>host</c> holds: its name, which is all that belongs there, and what some write around it.</summary>
/// <param name="Scheme">Null for none.</param>
/// <param name="Name">The name, perhaps with a port.</param>
/// <param name="Path">Without a slash at its end; empty for none.</param>
internal sealed record SwaggerHost(string? Scheme, string Name, string Path)
{
    /// <summary>Whether something other than the name was written.</summary>
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
