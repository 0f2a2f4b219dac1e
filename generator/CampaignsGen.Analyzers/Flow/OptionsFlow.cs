using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Follows options from <c>new</c> to the constructor of a client, if every use is known.</summary>
internal static class OptionsFlow
{
    /// <summary>Returns the uses of the options, or null if they reach no client or other code may set them.</summary>
    public static OptionsUses? Of(IObjectCreationOperation creation, ClientSettings settings, ProjectCode code)
    {
        OptionsUses uses = new(settings, code);
        uses.AddInitializer(creation);
        uses.FollowMade(creation);
        return uses.Escapes || !uses.ReachesClient ? null : uses;
    }
}
