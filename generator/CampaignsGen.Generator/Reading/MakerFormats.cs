namespace CampaignsGen.Generator.Reading;

/// <summary>Formats that the program which made the document means otherwise than OpenAPI's registry, or says in another way.</summary>
internal static class MakerFormats
{
    /// <summary>What ASP.NET Core says of a <c>TimeSpan</c> since .NET 9, in place of a format.</summary>
    private const string TimeSpanPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    /// <summary>NSwag calls what .NET writes for a <c>TimeSpan</c> a duration, which ISO 8601 writes otherwise.</summary>
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
