namespace CampaignsGen.Generator.Reading;

/// <summary>Recognizes formats that a generator uses differently from the OpenAPI registry, or expresses in another way.</summary>
internal static class MakerFormats
{
    /// <summary>The pattern that ASP.NET Core writes for a <c>TimeSpan</c> since .NET 9, instead of a format.</summary>
    private const string TimeSpanPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    /// <summary>
    /// Returns the format. NSwag uses "duration" for the .NET format of a <c>TimeSpan</c>, which is not that of ISO 8601.
    /// </summary>
    public static string? Of(ReadingContext context, SpecNode node, string? format) =>
        format switch
        {
            null when Scalars.StringOf(node.ValueOf("pattern")) == TimeSpanPattern => "time-span",
            "duration" when IsByNSwag(context) => "date-span",
            _ => format,
        };

    private static bool IsByNSwag(ReadingContext context) =>
        Scalars.StringOf(context.Root.ValueOf("x-generator"))?.StartsWith("NSwag", StringComparison.OrdinalIgnoreCase)
        == true;
}
