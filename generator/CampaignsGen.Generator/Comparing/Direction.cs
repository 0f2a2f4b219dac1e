namespace CampaignsGen.Generator.Comparing;

/// <summary>Which way a value goes, and so who breaks: what callers send breaks when less is taken, what they read when more may come.</summary>
internal enum Direction
{
    Sent,
    Read,
}
