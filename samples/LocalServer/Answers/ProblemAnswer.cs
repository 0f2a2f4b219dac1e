namespace CampaignsGen.LocalServer.Answers;

/// <summary>The body of every answer that is not a success, in the shape of RFC 9457.</summary>
internal sealed record ProblemAnswer(
    string Title,
    int Status,
    string? Detail,
    string Instance,
    DateTimeOffset Time,
    IReadOnlyList<FieldError>? Errors
);
