using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Converts texts of a document to XML documentation.</summary>
internal static class DocPlanner
{
    private static readonly Regex Paragraphs = new(
        @"(?:\r?\n[ \t]*){2,}|\r?\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>
    /// Returns the documentation: the first paragraph is the summary, and the others and <paramref name="remarks"/> follow.
    /// If the document has no text, there is no documentation, because one derived from the name would add nothing.
    /// </summary>
    /// <param name="text">The document's description, or null.</param>
    /// <param name="remarks">Additional sentences.</param>
    public static DocPlan Of(string? text, params string[] remarks)
    {
        if (string.IsNullOrEmpty(text) && remarks.Length == 0)
        {
            return DocPlan.None;
        }

        List<string> paragraphs = Split(text);
        if (remarks.Length > 0)
        {
            paragraphs.Add(string.Join(" ", remarks));
        }

        return paragraphs.Count switch
        {
            0 => DocPlan.None,
            1 => DocPlan.Of(paragraphs[0]),
            _ => new DocPlan(paragraphs[0], paragraphs.Skip(1).ToEquatableArray()),
        };
    }

    /// <summary>Returns the first paragraph of <paramref name="text"/>, which can be empty.</summary>
    public static string Summary(string? text) => Of(text).Summary;

    /// <summary>Returns the documentation of an operation: its summary, followed by its description.</summary>
    public static DocPlan OfOperation(string? own, string? description, string otherwise)
    {
        List<string> paragraphs = [.. Split(own), .. Split(description)];
        string summary = paragraphs.Count > 0 ? paragraphs[0] : otherwise;
        return new DocPlan(summary, paragraphs.Skip(1).Where(text => text != summary).ToEquatableArray());
    }

    /// <summary>
    /// Returns the sentence for a deprecated type. Types are not marked obsolete, because the client's own code must use
    /// them.
    /// </summary>
    public static string[] Deprecation(Schema schema) => schema.Deprecated ? ["Deprecated."] : [];

    /// <summary>
    /// Returns the compiler's message for each use of a deprecated element that the document names <paramref name="name"/>.
    /// </summary>
    public static string Obsolete(string name) => $"{DiagnosticText.Of(name)} is deprecated.";

    /// <summary>Returns the limits of <paramref name="schema"/> and its default, one sentence each.</summary>
    public static string[] Limits(Schema schema)
    {
        Constraints limits = schema.Constraints;
        if (schema.Default is null && limits == Constraints.None)
        {
            return [];
        }

        List<string> sentences = [];
        AddRange(sentences, limits.MinLength, limits.MaxLength, "character");
        AddRange(sentences, limits.MinItems, limits.MaxItems, "item");
        AddRange(sentences, limits.MinProperties, limits.MaxProperties, "property");
        AddBounds(sentences, limits);
        if (limits.MultipleOf is not null)
        {
            sentences.Add($"A multiple of {limits.MultipleOf}.");
        }

        if (limits.UniqueItems)
        {
            sentences.Add("The items are unique.");
        }

        if (limits.Pattern is not null)
        {
            sentences.Add($"Matches {limits.Pattern}.");
        }

        if (schema.Default is { Kind: not JsonValueKind.Null } value)
        {
            sentences.Add($"The default is {(value.Text.Length == 0 ? "empty" : value.Text)}.");
        }

        return [.. sentences];
    }

    private static void AddRange(List<string> sentences, int? least, int? most, string unit)
    {
        string Units(int count) =>
            count == 1 ? unit
            : unit == "property" ? "properties"
            : unit + "s";

        if (least == most && least is { } exactly)
        {
            sentences.Add($"Exactly {exactly} {Units(exactly)}.");
        }
        else if (least is > 0 && most is { } maximum)
        {
            sentences.Add($"{least} to {maximum} {Units(maximum)}.");
        }
        else if (most is { } upper)
        {
            sentences.Add($"At most {upper} {Units(upper)}.");
        }
        else if (least is > 0)
        {
            sentences.Add($"At least {least} {Units(least.Value)}.");
        }
    }

    private static void AddBounds(List<string> sentences, Constraints limits)
    {
        if (limits.Minimum is not null)
        {
            sentences.Add(limits.ExclusiveMinimum ? $"More than {limits.Minimum}." : $"At least {limits.Minimum}.");
        }

        if (limits.Maximum is not null)
        {
            sentences.Add(limits.ExclusiveMaximum ? $"Less than {limits.Maximum}." : $"At most {limits.Maximum}.");
        }
    }

    private static List<string> Split(string? text)
    {
        string plain = LinkReferences.Inline(HtmlText.WithoutMarks(text ?? ""));
        return IsOneParagraph(plain)
            ? [plain]
            :
            [
                .. Paragraphs
                    .Split(plain)
                    .Select(static part => Spaces.Replace(part, " ").Trim())
                    .Where(static part => part.Length > 0),
            ];
    }

    /// <summary>Determines whether words are separated only by single spaces, as in most descriptions.</summary>
    private static bool IsOneParagraph(string text)
    {
        bool afterBlank = true;
        foreach (char character in text)
        {
            bool isBlank = char.IsWhiteSpace(character);
            if (isBlank && (afterBlank || character != ' '))
            {
                return false;
            }

            afterBlank = isBlank;
        }

        return !afterBlank;
    }
}
