using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>Provides the names of options for failures, and describes where to set them.</summary>
internal sealed class OptionNames(string typeName, string? configurationPath)
{
    /// <summary>Returns the option as it appears in code, such as <c>PetClientOptions.ApiKey</c>.</summary>
    internal string Of(string property) => $"{typeName}.{property}";

    /// <summary>
    /// Returns a clause that describes where to set the option: in code, and in the configuration if the options come
    /// from there.
    /// </summary>
    // Shared by all failures, because copies would make a program larger.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal string Set(string property) =>
        configurationPath is null
            ? $"set {Of(property)}"
            : "set " + Of(property) + ", or '" + Key(property) + "' in the configuration";

    /// <summary>Returns the failure of an option and how to fix it.</summary>
    /// <param name="property">The name of the option.</param>
    /// <param name="fault">The problem of the option, which follows its name in the sentence.</param>
    /// <param name="value">The value to set, which follows the name of the option in the clause.</param>
    internal string Failure(string property, string fault, string value = "") =>
        string.Concat(Of(property), " ", fault, ". To fix this, ") + string.Concat(Set(property), value, ".");

    /// <summary>Returns the configuration key of the option, such as <c>Pets:ApiKey</c>.</summary>
    internal string Key(string property) =>
        string.IsNullOrEmpty(configurationPath) ? property : $"{configurationPath}:{property}";
}
