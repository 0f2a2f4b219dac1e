using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the parameters of one operation. They are matched by location and name, path parameters by their order.</summary>
internal sealed class ParameterComparer(Comparison comparison)
{
    private readonly ContentComparer contents = new(comparison);

    public void Compare(Operation old, Operation current, Part part)
    {
        List<string> oldPath = OperationKey.Names(old);
        List<string> path = OperationKey.Names(current);
        Dictionary<string, Parameter> left = [];
        foreach (Parameter parameter in current.Parameters)
        {
            left[KeyOf(parameter, path)] = parameter;
        }

        List<(Parameter Old, Parameter New)> pairs = [];
        List<Parameter> gone = [];
        foreach (Parameter parameter in old.Parameters)
        {
            string key = KeyOf(parameter, oldPath);
            if (left.TryGetValue(key, out Parameter? same))
            {
                left.Remove(key);
                pairs.Add((parameter, same));
            }
            else
            {
                gone.Add(parameter);
            }
        }

        foreach ((Parameter before, Parameter after) in pairs)
        {
            ComparePair(before, after, part);
        }

        Remove(gone, left, current, part);
        Add(left.Values, part);
        new ArgumentOrder(comparison).Compare(pairs, old, current);
    }

    private void ComparePair(Parameter old, Parameter current, Part part)
    {
        string text = Show(current);
        Findings findings = comparison.Findings;
        string oldName = old.GivenName ?? old.Name;
        string name = current.GivenName ?? current.Name;
        if (!string.Equals(oldName, name, StringComparison.OrdinalIgnoreCase))
        {
            string renamed = $"the name changed from {Words.Quote(oldName)} to {Words.Quote(name)}";
            findings.Add(part, current.Pointer, ContractDiagnostics.ArgumentsChanged, Words.Capital(text), renamed);
        }

        if (current.Required && !old.Required && current.Location != ParameterLocation.Path)
        {
            string pointer = JsonPointer.Append(current.Pointer, "required");
            findings.Add(part, pointer, ContractDiagnostics.RequiredAdded, Words.Capital(text), "is now required");
        }

        if (current.Deprecated && !old.Deprecated)
        {
            string pointer = JsonPointer.Append(current.Pointer, "deprecated");
            findings.Add(part, pointer, ContractDiagnostics.Deprecated, Words.Capital(text));
        }

        if (new ParameterForm(comparison).Change(old, current) is { } change)
        {
            string pointer = JsonPointer.Append(current.Pointer, "style");
            findings.Add(part, pointer, ContractDiagnostics.FormChanged, Words.Capital(text), change);
        }

        Place place = new(part, Direction.Sent, text);
        if (old.Content.Count > 0 || current.Content.Count > 0)
        {
            contents.Compare(old.Content, current.Content, place, current.Pointer);
        }
        else
        {
            comparison.Schemas.Compare(old.Schema, current.Schema, place, current.Pointer);
        }
    }

    private void Remove(List<Parameter> gone, Dictionary<string, Parameter> left, Operation current, Part part)
    {
        foreach (Parameter parameter in gone)
        {
            string text = Words.Capital(Show(parameter));
            string? moved = left.FirstOrDefault(pair => pair.Value.Name == parameter.Name).Key;
            if (moved is not null)
            {
                string to = $"is now sent in the {left[moved].Location.ToString().ToLowerInvariant()}";
                comparison.Findings.Add(part, left[moved].Pointer, ContractDiagnostics.ArgumentRemoved, text, to);
                left.Remove(moved);
            }
            else
            {
                comparison.Findings.Add(
                    part,
                    current.Pointer,
                    ContractDiagnostics.ArgumentRemoved,
                    text,
                    "was removed"
                );
            }
        }
    }

    private void Add(IEnumerable<Parameter> added, Part part)
    {
        foreach (Parameter parameter in added)
        {
            string text = Words.Capital(Show(parameter));
            if (parameter.Required)
            {
                comparison.Findings.Add(
                    part,
                    parameter.Pointer,
                    ContractDiagnostics.RequiredAdded,
                    text,
                    "was added and is required"
                );
            }
            else
            {
                comparison.Findings.Add(part, parameter.Pointer, ContractDiagnostics.Added, text);
            }
        }
    }

    private static string KeyOf(Parameter parameter, List<string> path) =>
        parameter.Location switch
        {
            ParameterLocation.Path => $"path {path.IndexOf(parameter.Name)} {NameOffPath(parameter, path)}",
            ParameterLocation.Header => "header " + parameter.Name.ToUpperInvariant(),
            _ => $"{parameter.Location} {parameter.Name}",
        };

    private static string NameOffPath(Parameter parameter, List<string> path) =>
        path.Contains(parameter.Name) ? "" : parameter.Name;

    private static string Show(Parameter parameter) =>
        $"{parameter.Location.ToString().ToLowerInvariant()} parameter {Words.Quote(parameter.Name)}";
}
