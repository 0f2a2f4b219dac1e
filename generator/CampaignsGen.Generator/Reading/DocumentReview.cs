namespace CampaignsGen.Generator.Reading;

internal static class DocumentReview
{
    public static void Run(SpecNode root, DiagnosticBag bag, CancellationToken cancellationToken) { }
}
