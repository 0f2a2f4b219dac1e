using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <param name="Path">The path of the key.</param>
/// <param name="IsObject">Whether the value is an object or a list.</param>
/// <param name="At">The location of the key.</param>
/// <param name="Text">The replacement, or null if the file already contains the correct key.</param>
internal sealed record MisspelledKey(string Path, bool IsObject, Location At, string? Text);
