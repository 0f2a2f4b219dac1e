namespace CampaignsGen.Runtime;

/// <summary>How a failure names an option, and how it says where to set it.</summary>
internal sealed class OptionNames(string typeName, string? configurationPath)
{
    /// <summary>The option as code has it: <c>PetClientOptions.ApiKey</c>.</summary>
    internal string Of(string property) => $"{typeName}.{property}";

    /// <summary>Where to set it, as a clause: in code, and in the configuration if the options came from there.</summary>
    internal string Set(string property) =>
        configurationPath is null
            ? $"set {Of(property)}"
            : $"set {Of(property)}, or '{Key(property)}' in the configuration";

    /// <summary>The option's key in the configuration: <c>Pets:ApiKey</c>.</summary>
    internal string Key(string property) =>
        string.IsNullOrEmpty(configurationPath) ? property : $"{configurationPath}:{property}";
}
