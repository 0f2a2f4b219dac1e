using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Determines how the options of a registered client are configured, if all of the code is known.</summary>
internal static class RegistrationFlow
{
    /// <summary>Returns the required settings that are not set.</summary>
    public static IEnumerable<Setting> Missing(Registration registration, ProjectCode code)
    {
        ClientSettings settings = registration.Settings;
        if (registration.Uses(code) is not { Escapes: false } own)
        {
            return [];
        }

        List<Setting> missing = [.. settings.Required.Where(setting => !own.Sets(setting))];
        if (missing.Count == 0)
        {
            return [];
        }

        ProjectMentions mentions = ProjectMentions.Of(code, settings);
        return mentions.MayBeConfigured ? [] : missing.Where(setting => !mentions.Assigns(setting));
    }
}
