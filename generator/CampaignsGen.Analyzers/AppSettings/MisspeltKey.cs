using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <param name="Path">Its path.</param>
/// <param name="IsObject">Whether it holds an object or a list.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What is to stand there instead; null where the right key stands in the same file already.</param>
internal sealed record MisspeltKey(string Path, bool IsObject, Location At, string? Text);
