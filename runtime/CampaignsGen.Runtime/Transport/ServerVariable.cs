namespace CampaignsGen.Runtime;

/// <summary>A variable of the server's URL with its value (OpenAPI, "Server Variable Object").</summary>
internal sealed class ServerVariable(string name, string property, string? value, string[] allowed)
{
    internal readonly string Name = name;
    internal readonly string Property = property;
    internal readonly string? Value = value;

    /// <summary>Gives what is wrong with a value that is set, and how to mend it.</summary>
    internal string? FaultIn(OptionNames names)
    {
        if (Value is null || (allowed.Length == 0 ? CanStandInUrl(Value) : IsAllowed(Value)))
        {
            return null;
        }

        string shown = SafeText.OneLine(Value);
        return allowed.Length == 0
            ? names.Failure(Property, $"is '{shown}', which cannot stand in a URL", " to another value")
            : names.Failure(Property, $"is '{shown}', which the API does not know", OneOfAllowed());
    }

    internal string MissingIn(OptionNames names) =>
        names.Failure(
            Property,
            "is missing or blank, and the server's URL needs it",
            allowed.Length == 0 ? "" : OneOfAllowed()
        );

    private string OneOfAllowed() => " to one of " + string.Join(", ", allowed);

    private bool IsAllowed(string text)
    {
        foreach (string one in allowed)
        {
            if (one == text)
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
