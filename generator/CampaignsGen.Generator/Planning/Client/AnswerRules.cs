namespace CampaignsGen.Generator.Planning;

/// <summary>How exactly answers must keep to the document, as the item says it.</summary>
internal static class AnswerRules
{
    private const string Exact = "Exact";
    private const string Lenient = "Lenient";

    /// <summary>Whether <paramref name="answers"/> says something, or nothing.</summary>
    public static bool IsKnown(string? answers) => answers is null || Is(answers, Exact) || Is(answers, Lenient);

    /// <summary>Whether models that are only ever answered may lack what the document promises.</summary>
    public static bool AreLenient(string? answers) => answers is not null && Is(answers, Lenient);

    private static bool Is(string answers, string value) =>
        string.Equals(answers, value, StringComparison.OrdinalIgnoreCase);
}
