using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <param name="Setting">What it is given to.</param>
/// <param name="Path">Its key, as the configuration spells it.</param>
/// <param name="Text">The value.</param>
/// <param name="At">Where the value stands.</param>
internal sealed record WrittenValue(Setting Setting, string Path, string Text, Location At);
