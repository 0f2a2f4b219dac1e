namespace CampaignsGen.Generator.Reading;

/// <summary>Formats that the program which made the document means otherwise than OpenAPI's registry.</summary>
internal static class MakerFormats
{
    /// <summary>NSwag calls what .NET writes for a <c>TimeSpan</c> a duration, which ISO 8601 writes otherwise.</summary>
    public static string? Of(ReadingContext context, string? format) =>
        format == "duration" && IsByNSwag(context) ? "date-span" : format;

    private static bool IsByNSwag(ReadingContext context) =>
        Scalars.StringOf(context.Root["x-generator"].Value)?.StartsWith("NSwag", StringComparison.OrdinalIgnoreCase)
        == true;
}
