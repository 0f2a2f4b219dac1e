using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>The way of options from <c>new</c> to a client's constructor, where all of it can be seen.</summary>
internal static class OptionsFlow
{
    /// <summary>What is done with them; null where they reach no client, or go where others may set them.</summary>
    public static OptionsUses? Of(IObjectCreationOperation creation, ClientSettings settings, ProjectCode code)
    {
        OptionsUses uses = new(settings, code);
        uses.AddInitializer(creation);
        uses.FollowMade(creation);
        return uses.Escapes || !uses.ReachesClient ? null : uses;
    }
}
