using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <param name="Setting">The setting.</param>
/// <param name="Path">The key, in the format of the configuration.</param>
/// <param name="Text">The value.</param>
/// <param name="At">The location of the value.</param>
internal sealed record WrittenValue(Setting Setting, string Path, string Text, Location At);
