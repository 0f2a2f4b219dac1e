namespace CampaignsGen.LocalServer.Answers;

/// <summary>The exception that is thrown when a request is rejected with a problem response.</summary>
internal sealed class RefusedException(int status, string detail, IReadOnlyList<FieldError>? errors = null)
    : Exception(detail)
{
    internal int Status => status;

    internal IReadOnlyList<FieldError>? Errors => errors;
}
