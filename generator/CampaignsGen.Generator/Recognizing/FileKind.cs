namespace CampaignsGen.Generator.Recognizing;

/// <summary>What a file is that is no OpenAPI document.</summary>
/// <param name="What">What it is, after "This is not an OpenAPI document: it ".</param>
/// <param name="Advice">What to do, as a sentence without its full stop.</param>
/// <param name="Offset">Where that shows, in UTF-16 code units; null for the file as a whole.</param>
internal sealed record FileKind(string What, string Advice, int? Offset = null);
