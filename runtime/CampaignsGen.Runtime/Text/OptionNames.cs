using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>How a failure names an option, and how it says where to set it.</summary>
internal sealed class OptionNames(string typeName, string? configurationPath)
{
    /// <summary>The option as code has it: <c>PetClientOptions.ApiKey</c>.</summary>
    internal string Of(string property) => $"{typeName}.{property}";

    /// <summary>Where to set it, as a clause: in code, and in the configuration if the options came from there.</summary>
    // Said by every failure: copied into each of them, it makes a program larger.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal string Set(string property) =>
        configurationPath is null
            ? $"set {Of(property)}"
            : "set " + Of(property) + ", or '" + Key(property) + "' in the configuration";

    /// <summary>What is wrong with an option, and how to mend it.</summary>
    /// <param name="property">The option.</param>
    /// <param name="fault">What is wrong with it, as the sentence goes on behind its name.</param>
    /// <param name="value">What to set it to, as the clause goes on behind its name.</param>
    internal string Failure(string property, string fault, string value = "") =>
        string.Concat(Of(property), " ", fault, ". To mend it, ") + string.Concat(Set(property), value, ".");

    /// <summary>The option's key in the configuration: <c>Pets:ApiKey</c>.</summary>
    internal string Key(string property) =>
        string.IsNullOrEmpty(configurationPath) ? property : $"{configurationPath}:{property}";
}
