namespace CampaignsGen.Generator.Planning;

/// <summary>Interprets the Answers metadata of the item: how strictly responses must conform to the document.</summary>
internal static class AnswerRules
{
    private const string Exact = "Exact";
    private const string Lenient = "Lenient";

    /// <summary>Determines whether <paramref name="answers"/> is valid or not specified.</summary>
    public static bool IsKnown(string? answers) => answers is null || Is(answers, Exact) || Is(answers, Lenient);

    /// <summary>Determines whether models that are used only in responses may lack required properties.</summary>
    public static bool AreLenient(string? answers) => answers is not null && Is(answers, Lenient);

    private static bool Is(string answers, string value) =>
        string.Equals(answers, value, StringComparison.OrdinalIgnoreCase);
}
