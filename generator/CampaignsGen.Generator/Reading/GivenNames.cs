namespace CampaignsGen.Generator.Reading;

/// <summary>The extensions by which a document says what something is to be called in code.</summary>
internal static class GivenNames
{
    /// <summary>The first that is given counts: our own, then that of AutoRest, which many documents carry.</summary>
    private static readonly string[] Extensions = ["x-csharp-name", "x-ms-client-name"];

    /// <summary>The name that <paramref name="node"/> gives itself; null where it gives none.</summary>
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
