namespace CampaignsGen.Generator.Options;

/// <summary>Reads the metadata with the initial values of options: <c>Defaults="Tenant=acme;Site=US2"</c>.</summary>
internal static class DefaultsOption
{
    /// <summary>The targets replace the semicolons and line breaks of a list by <c>|</c>.</summary>
    private static readonly char[] Separators = ['|', ';'];

    /// <summary>The replacement of a number sign in the targets, because the compiler would read it as the start of a comment.</summary>
    private const string NumberSign = "%23";

    public static EquatableArray<DefaultValue> From(string? metadata) =>
        (metadata ?? "")
            .Split(Separators)
            .Select(static pair => pair.Trim())
            .Where(static pair => pair.Length > 0)
            .Select(static pair => Read(pair.Replace(NumberSign, "#")))
            .ToEquatableArray();

    private static DefaultValue Read(string pair)
    {
        int sign = pair.IndexOf('=');
        return sign < 0
            ? new DefaultValue(pair, "")
            : new DefaultValue(pair.Substring(0, sign).Trim(), pair.Substring(sign + 1).Trim());
    }
}
