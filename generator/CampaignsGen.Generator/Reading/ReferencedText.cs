namespace CampaignsGen.Generator.Reading;

/// <summary>Another document that the build passes on and that references may lead into.</summary>
/// <param name="Path">Its path, in the same form as that of the document which is read.</param>
/// <param name="Text">Its text, in JSON or YAML.</param>
internal sealed record ReferencedText(string Path, string Text);
