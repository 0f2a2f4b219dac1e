namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Represents the position of an object in an <c>appsettings.json</c>, to which members can be added.</summary>
/// <param name="Open">The position of the opening brace.</param>
/// <param name="Close">The position of the closing brace.</param>
/// <param name="LastKey">The start of the key of the last member, or null if there is none.</param>
/// <param name="LastEnd">The end of the last member, before a comma and comments, or the position after the opening brace if there is none.</param>
/// <param name="HasComma">Whether a comma follows the last member.</param>
internal sealed record SettingsObject(int Open, int Close, int? LastKey, int LastEnd, bool HasComma);
