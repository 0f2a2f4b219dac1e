namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the extensions with which a document specifies a name for the code.</summary>
internal static class GivenNames
{
    /// <summary>In order of precedence: our own extension, then that of AutoRest, which many documents contain.</summary>
    private static readonly string[] Extensions = ["x-csharp-name", "x-ms-client-name"];

    /// <summary>Returns the name that <paramref name="node"/> specifies, or null if there is none.</summary>
    public static string? Of(ReadingContext context, SpecNode node)
    {
        foreach (string extension in Extensions)
        {
            if (context.Text(node, extension) is { } name && name.Trim().Length > 0)
            {
                return name.Trim();
            }
        }

        return null;
    }
}
