namespace CampaignsGen.LocalServer.Answers;

/// <summary>A request that is answered with a problem.</summary>
internal sealed class RefusedException(int status, string detail, IReadOnlyList<FieldError>? errors = null)
    : Exception(detail)
{
    internal int Status => status;

    internal IReadOnlyList<FieldError>? Errors => errors;
}
