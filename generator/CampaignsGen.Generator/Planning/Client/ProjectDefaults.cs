using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Provides the initial values of options that the project specifies. Secrets are not allowed.</summary>
internal sealed class ProjectDefaults(EquatableArray<DefaultValue> given, PlanningContext context)
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    private readonly List<string> settable = [];
    private readonly List<string> refused = [];

    /// <summary>Returns the initial value of a credential, or null if the project specifies none or an invalid one.</summary>
    public string? OfCredential(string identifier, bool isSecret, PatternPlan? pattern)
    {
        if (!isSecret)
        {
            string? value = Of(identifier);
            return value is null || pattern is null || IsAccepted(identifier, value, pattern) ? value : null;
        }

        if (given.Any(pair => pair.Name == identifier))
        {
            context.Diagnostics.Report(ProjectDiagnostics.DefaultIsSecret, JsonPointer.Root, identifier);
        }

        refused.Add(identifier);
        return null;
    }

    /// <summary>Returns the initial value of a server variable, or null if the project specifies none or an invalid one.</summary>
    public string? OfVariable(string identifier, IReadOnlyCollection<string> allowed)
    {
        string? value = Of(identifier);
        if (value is null || allowed.Count == 0 || allowed.Contains(value))
        {
            return value;
        }

        Refuse(identifier, value, $"use one of {string.Join(", ", allowed)}");
        return null;
    }

    /// <summary>Reports that the value that the project specifies for an option is not valid.</summary>
    public void Refuse(string identifier, string value, string reason) =>
        context.Diagnostics.Report(ProjectDiagnostics.DefaultNotAccepted, JsonPointer.Root, identifier, value, reason);

    /// <summary>Reports the values that are not for any option. It is called after all options are known.</summary>
    public void ReportRest()
    {
        foreach (
            DefaultValue pair in given.Where(pair => !refused.Contains(pair.Name) && !settable.Contains(pair.Name))
        )
        {
            string names =
                settable.Count == 0
                    ? "remove it, because the client has no setting with a default"
                    : $"use one of {string.Join(", ", settable.OrderBy(name => Distance(name, pair.Name)))}";
            context.Diagnostics.Report(
                ProjectDiagnostics.DefaultNotUsable,
                JsonPointer.Root,
                pair.Name,
                $"is not a setting of the client. To fix this, {names}"
            );
        }

        foreach (DefaultValue pair in given.Where(pair => settable.Contains(pair.Name) && pair.Value.Length == 0))
        {
            context.Diagnostics.Report(
                ProjectDiagnostics.DefaultNotUsable,
                JsonPointer.Root,
                pair.Name,
                $"has no value. To fix this, write {pair.Name}=VALUE"
            );
        }

        foreach (
            string name in given.GroupBy(static pair => pair.Name).Where(Repeats).Select(static group => group.Key)
        )
        {
            context.Diagnostics.Report(
                ProjectDiagnostics.DefaultNotUsable,
                JsonPointer.Root,
                name,
                "appears more than once. To fix this, keep one of the entries"
            );
        }
    }

    private static bool Repeats(IGrouping<string, DefaultValue> group) => group.Count() > 1;

    private string? Of(string identifier)
    {
        settable.Add(identifier);
        return given.FirstOrDefault(pair => pair.Name == identifier) is { Value.Length: > 0 } pair ? pair.Value : null;
    }

    private bool IsAccepted(string identifier, string value, PatternPlan pattern)
    {
        if (pattern.IsPrefix ? value.StartsWith(pattern.Text, StringComparison.Ordinal) : Matches(value, pattern.Text))
        {
            return true;
        }

        string fix = pattern.IsPrefix
            ? $"use a value that begins with '{pattern.Text}'"
            : $"use a value that matches {pattern.Text}";
        Refuse(identifier, value, fix);
        return false;
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, MatchTime);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>
    /// Returns a distance that is smaller the more letters at the start are equal, so that the most likely names come first.
    /// </summary>
    private static int Distance(string name, string written)
    {
        int common = 0;
        while (
            common < Math.Min(name.Length, written.Length)
            && char.ToUpperInvariant(name[common]) == char.ToUpperInvariant(written[common])
        )
        {
            common++;
        }

        return -common;
    }
}
