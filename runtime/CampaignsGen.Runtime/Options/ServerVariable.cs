namespace CampaignsGen.Runtime;

/// <summary>Represents a variable of a server's URL with its value (OpenAPI, "Server Variable Object").</summary>
/// <param name="name">The name in the URL.</param>
/// <param name="property">The option for the value.</param>
/// <param name="value">The value, or <see langword="null"/> if there is none.</param>
/// <param name="allowed">The values that the document allows; empty if any value is allowed.</param>
/// <param name="standard">The default value in the document, or <see langword="null"/> if there is none.</param>
internal sealed class ServerVariable(string name, string property, string? value, string[] allowed, string? standard)
{
    internal readonly string Name = name;
    internal readonly string Property = property;
    internal readonly string? Standard = standard;

    /// <summary>Gets the value, which is blank only if the document specifies a blank value.</summary>
    internal readonly string? Value =
        !string.IsNullOrWhiteSpace(value) || (value == "" && (standard == "" || Array.IndexOf(allowed, "") >= 0))
            ? value
            : null;

    /// <summary>Returns the problem of a value that the document does not allow and how to fix it.</summary>
    internal string? FaultIn(OptionNames names) =>
        Value is null || allowed.Length == 0 || Array.IndexOf(allowed, Value) >= 0
            ? null
            : names.Failure(Property, $"is '{SafeText.OneLine(Value)}', which the API does not allow", OneOfAllowed());

    internal string MissingIn(OptionNames names) =>
        names.Failure(
            Property,
            "is missing or blank, but the server's URL requires it",
            allowed.Length == 0 ? "" : OneOfAllowed()
        );

    /// <summary>
    /// Returns the description of the text that no part of a server's URL can contain, or <see langword="null"/> if
    /// there is none.
    /// </summary>
    internal string? TextFault()
    {
        string text = Value ?? "";
        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                return "it contains a control character";
            }
        }

        return text.Contains('?') ? "its '?' would begin a query"
            : text.Contains('#') ? "its '#' would begin a fragment"
            : text.Contains('\\') ? "its '\\' is interpreted as '/' by some servers but not by others"
            : HasHalfPair(text) ? "it contains an unpaired surrogate"
            : null;
    }

    private string OneOfAllowed() => " to one of " + string.Join(", ", allowed);

    private static bool HasHalfPair(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return true;
            }
        }

        return false;
    }
}
