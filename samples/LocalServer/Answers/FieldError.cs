namespace CampaignsGen.LocalServer.Answers;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The path of the field in the body, for example <c>records[0].crmRecordId</c>.</param>
/// <param name="Code">The rule that it breaks.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record FieldError(string Field, string Code, string Message);
