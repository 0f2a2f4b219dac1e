using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the security requirements of an operation. Credentials that were sufficient must remain sufficient.</summary>
internal sealed class RequirementComparer(Comparison comparison)
{
    private static readonly SecurityRequirement Nothing = new(JsonPointer.Root, default);

    public void Compare(Operation old, Operation current, Part part)
    {
        List<SecurityRequirement> before = Alternatives(old);
        List<SecurityRequirement> after = Alternatives(current);
        Dictionary<string, string> names = NewNames();
        foreach (SecurityRequirement enough in before)
        {
            if (!after.Any(asked => Suffices(enough, asked, names)))
            {
                SecurityRequirement asked = after[0];
                comparison.Findings.Add(
                    part,
                    asked.Pointer,
                    ContractDiagnostics.SecurityChanged,
                    Access(enough),
                    $"is no longer sufficient: {Show(asked)} is required"
                );
            }
        }

        foreach (SecurityRequirement added in after.Where(asked => IsAdded(asked, before, names)))
        {
            string pointer = added == Nothing ? JsonPointer.Append(current.Pointer, "security") : added.Pointer;
            comparison.Findings.Add(part, pointer, ContractDiagnostics.Added, Access(added));
        }
    }

    private bool IsAdded(
        SecurityRequirement asked,
        IEnumerable<SecurityRequirement> before,
        Dictionary<string, string> names
    ) =>
        !before.Any(enough => Suffices(enough, asked, names) && enough.Schemes.Count == asked.Schemes.Count)
        && before.All(enough => !Suffices(asked, enough, names));

    private static bool Suffices(
        SecurityRequirement sent,
        SecurityRequirement asked,
        Dictionary<string, string> names
    ) =>
        asked.Schemes.All(scheme =>
            sent.Schemes.Any(own =>
                NameOf(own, names) == NameOf(scheme, names) && scheme.Scopes.All(scope => own.Scopes.Contains(scope))
            )
        );

    /// <summary>Returns the current name. The name of a renamed scheme of the baseline is not a name of any current scheme.</summary>
    private static string NameOf(RequiredScheme scheme, Dictionary<string, string> names) =>
        names.TryGetValue(scheme.Name, out string? name) ? name : scheme.Name;

    /// <summary>Returns the current names of the schemes that were only renamed, by their old names.</summary>
    private Dictionary<string, string> NewNames()
    {
        Dictionary<string, string> names = [];
        foreach (SecurityScheme old in comparison.Old.Model.SecuritySchemes)
        {
            if (SchemeComparer.Renamed(comparison, old) is { } renamed)
            {
                names[old.Name] = renamed.Name;
            }
        }

        return names;
    }

    private static List<SecurityRequirement> Alternatives(Operation operation) =>
        operation.Security.Count == 0 ? [Nothing] : [.. operation.Security];

    private static string Access(SecurityRequirement requirement) =>
        requirement.Schemes.Count == 0 ? "Access without credentials" : $"Access with {Show(requirement)}";

    private static string Show(SecurityRequirement requirement) =>
        requirement.Schemes.Count == 0 ? "nothing" : Words.List([.. requirement.Schemes.Select(Show)]);

    private static string Show(RequiredScheme scheme) =>
        scheme.Scopes.Count == 0
            ? Words.Quote(scheme.Name)
            : $"{Words.Quote(scheme.Name)} with the scopes {Words.List([.. scheme.Scopes.Select(Words.Quote)])}";
}
