namespace CampaignsGen.Generator.Recognizing;

/// <summary>Describes a file that is not an OpenAPI document.</summary>
/// <param name="What">The description, which follows "This is not an OpenAPI document: it ".</param>
/// <param name="Advice">The fix, as a sentence without its period.</param>
/// <param name="Offset">The position that shows it, in UTF-16 code units, or null for the file as a whole.</param>
internal sealed record FileKind(string What, string Advice, int? Offset = null);
