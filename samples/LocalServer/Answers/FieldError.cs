namespace CampaignsGen.LocalServer.Answers;

/// <summary>Represents the error of one field of a request.</summary>
/// <param name="Field">The path of the field in the body, such as <c>records[0].crmRecordId</c>.</param>
/// <param name="Code">The rule that the field violates.</param>
/// <param name="Message">The description of the error, for display.</param>
public sealed record FieldError(string Field, string Code, string Message);
