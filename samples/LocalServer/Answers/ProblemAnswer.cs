namespace CampaignsGen.LocalServer.Answers;

/// <summary>Represents the body of every error response, in the format of RFC 9457.</summary>
internal sealed record ProblemAnswer(
    string Title,
    int Status,
    string? Detail,
    string Instance,
    DateTimeOffset Time,
    IReadOnlyList<FieldError>? Errors
);
