namespace CampaignsGen.Runtime;

/// <summary>A variable of the server's URL with its value (OpenAPI, "Server Variable Object").</summary>
internal sealed record ServerVariable(string Name, string Property, string? Value, IReadOnlyList<string> Allowed)
{
    /// <summary>Gives what is wrong with a value that is set, and how to mend it.</summary>
    internal string? FaultIn(OptionNames names)
    {
        if (Value is null)
        {
            return null;
        }

        if (Allowed.Count > 0)
        {
            return Allowed.Contains(Value, StringComparer.Ordinal)
                ? null
                : $"{names.Of(Property)} is '{SafeText.OneLine(Value)}', which the API does not know. "
                    + $"To mend it, {names.Set(Property)} to one of {string.Join(", ", Allowed)}.";
        }

        bool isUsable = Value is not ("." or "..") && !Value.Any(char.IsControl) && !Value.Any(char.IsSurrogate);
        return isUsable
            ? null
            : $"{names.Of(Property)} is '{SafeText.OneLine(Value)}', which cannot stand in a URL. "
                + $"To mend it, {names.Set(Property)} to another value.";
    }

    internal string MissingIn(OptionNames names)
    {
        string values = Allowed.Count == 0 ? "" : $" to one of {string.Join(", ", Allowed)}";
        return $"{names.Of(Property)} is missing or blank, and the server's URL needs it. "
            + $"To mend it, {names.Set(Property)}{values}.";
    }
}
