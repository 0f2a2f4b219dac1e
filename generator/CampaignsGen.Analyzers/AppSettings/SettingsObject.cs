namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Where an object of an <c>appsettings.json</c> stands, for whoever adds to it.</summary>
/// <param name="Open">Where its brace opens.</param>
/// <param name="Close">Where its brace closes.</param>
/// <param name="LastKey">Where the key of its last member begins; null where it has none.</param>
/// <param name="LastEnd">Where its last member ends, before a comma and comments; behind the brace where it has none.</param>
/// <param name="HasComma">Whether a comma follows the last member.</param>
internal sealed record SettingsObject(int Open, int Close, int? LastKey, int LastEnd, bool HasComma);
