namespace CampaignsGen.Runtime;

/// <summary>A variable of the server's URL with its value (OpenAPI, "Server Variable Object").</summary>
internal sealed class ServerVariable(string name, string property, string? value, IReadOnlyList<string> allowed)
{
    internal string Name => name;

    internal string Property => property;

    internal string? Value => value;

    /// <summary>Gives what is wrong with a value that is set, and how to mend it.</summary>
    internal string? FaultIn(OptionNames names)
    {
        if (value is null || (allowed.Count == 0 ? CanStandInUrl(value) : IsAllowed(value)))
        {
            return null;
        }

        (string fault, string mend) =
            allowed.Count == 0
                ? ("cannot stand in a URL", "another value")
                : ("the API does not know", $"one of {string.Join(", ", allowed)}");
        return $"{names.Of(property)} is '{SafeText.OneLine(value)}', which {fault}. "
            + $"To mend it, {names.Set(property)} to {mend}.";
    }

    internal string MissingIn(OptionNames names)
    {
        string values = allowed.Count == 0 ? "" : $" to one of {string.Join(", ", allowed)}";
        return $"{names.Of(property)} is missing or blank, and the server's URL needs it. "
            + $"To mend it, {names.Set(property)}{values}.";
    }

    private bool IsAllowed(string text)
    {
        for (int i = 0; i < allowed.Count; i++)
        {
            if (allowed[i] == text)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanStandInUrl(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return text is not ("." or "..");
    }
}
