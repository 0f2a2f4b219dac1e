namespace CampaignsGen.Generator.Planning;

/// <summary>Interprets the Validation metadata of the item: what can be validated against the document's limits.</summary>
internal static class ValidationRules
{
    private const string None = "None";
    private const string Requests = "Requests";

    /// <summary>Determines whether <paramref name="validation"/> is valid or not specified.</summary>
    public static bool IsKnown(string? validation) =>
        validation is null || Is(validation, None) || Is(validation, Requests);

    /// <summary>Determines whether requests can be validated.</summary>
    public static bool AreRequestsValidated(string? validation) => validation is not null && Is(validation, Requests);

    private static bool Is(string validation, string value) =>
        string.Equals(validation, value, StringComparison.OrdinalIgnoreCase);
}
