namespace CampaignsGen.Generator.Options;

/// <summary>Reads the metadata that gives options their initial values: <c>Defaults="Tenant=acme;Site=US2"</c>.</summary>
internal static class DefaultsOption
{
    /// <summary>The targets write <c>|</c> for the semicolons and line breaks of a list.</summary>
    private static readonly char[] Separators = ['|', ';'];

    /// <summary>What the targets write for a number sign, which would begin a comment where the compiler reads it.</summary>
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
