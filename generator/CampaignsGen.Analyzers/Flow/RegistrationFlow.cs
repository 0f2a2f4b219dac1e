using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>All that configures the options of a registered client, where all of it can be seen.</summary>
internal sealed class RegistrationFlow(Registration registration, RuntimeTypes types, Compilation compilation)
{
    private readonly ClientSettings settings = registration.Settings;

    /// <summary>The required settings that nobody sets.</summary>
    public IEnumerable<Setting> Missing(CancellationToken cancellationToken)
    {
        if (registration.Uses() is not { Escapes: false } own)
        {
            return [];
        }

        List<Setting> missing = [.. settings.Required.Where(setting => !own.Sets(setting))];
        if (missing.Count == 0 || SideBySide() is not { } all)
        {
            return [];
        }

        ProjectMentions mentions = ProjectMentions.Of(compilation, settings, cancellationToken);
        return mentions.MayBeConfigured || mentions.Registrations != all.Count
            ? []
            : missing.Where(setting => !mentions.Assigns(setting) && !all.Any(uses => uses.Sets(setting)));
    }

    /// <summary>What each registration in the same code does, for they add up; null where one of them cannot be seen.</summary>
    private List<OptionsUses>? SideBySide()
    {
        IOperation root = registration.Call;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        List<OptionsUses> all = [];
        foreach (IInvocationOperation call in root.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (
                Registration.Of(call, types) is { } other
                && SymbolEqualityComparer.Default.Equals(other.Settings.Options, settings.Options)
            )
            {
                if (other.Uses() is not { Escapes: false } uses)
                {
                    return null;
                }

                all.Add(uses);
            }
        }

        return all;
    }
}
