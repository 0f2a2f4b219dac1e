namespace CampaignsGen.Generator.Planning;

/// <summary>What can be held against the document's limits, as the item says it.</summary>
internal static class ValidationRules
{
    private const string None = "None";
    private const string Requests = "Requests";

    /// <summary>Whether <paramref name="validation"/> says something, or nothing.</summary>
    public static bool IsKnown(string? validation) =>
        validation is null || Is(validation, None) || Is(validation, Requests);

    /// <summary>Whether requests can be validated.</summary>
    public static bool AreRequestsValidated(string? validation) => validation is not null && Is(validation, Requests);

    private static bool Is(string validation, string value) =>
        string.Equals(validation, value, StringComparison.OrdinalIgnoreCase);
}
