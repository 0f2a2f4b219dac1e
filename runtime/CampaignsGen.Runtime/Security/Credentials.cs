using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>The credentials of a client, fixed when it was made, and the choice among them for each operation.</summary>
internal sealed class Credentials(SecurityScheme[] schemes, OptionNames names)
{
    private static readonly IReadOnlyList<string> Anonymous = [];

    /// <summary>
    /// Gives the first alternative whose schemes all have a credential; anonymous only where the document permits it and
    /// nothing else will do.
    /// </summary>
    /// <exception cref="ApiOptionsException">No alternative will do.</exception>
    internal IReadOnlyList<string> Choose(ApiOperation operation)
    {
        bool permitsAnonymous = operation.Security.Count == 0;
        for (int i = 0; i < operation.Security.Count; i++)
        {
            IReadOnlyList<string> alternative = operation.Security[i];
            if (alternative.Count == 0)
            {
                permitsAnonymous = true;
            }
            else if (AreConfigured(alternative))
            {
                return alternative;
            }
        }

        return permitsAnonymous ? Anonymous : throw NoneFor(operation);
    }

    internal SecurityScheme? Find(string name)
    {
        foreach (SecurityScheme scheme in schemes)
        {
            if (scheme.Name == name)
            {
                return scheme;
            }
        }

        return null;
    }

    private bool AreConfigured(IReadOnlyList<string> alternative)
    {
        for (int i = 0; i < alternative.Count; i++)
        {
            if (Find(alternative[i]) is not { IsConfigured: true })
            {
                return false;
            }
        }

        return true;
    }

    private ApiOptionsException NoneFor(ApiOperation operation)
    {
        var text = new StringBuilder(
            $"{operation.Id} needs credentials that the options do not hold; nothing was sent. "
        );
        for (int i = 0; i < operation.Security.Count; i++)
        {
            text.Append(i == 0 ? "To mend it, " : "; or ");
            text.AppendJoin(" and ", operation.Security[i].Select(Mend));
        }

        return new ApiOptionsException([text.Append('.').ToString()]);
    }

    private string Mend(string name) =>
        Find(name) is not { } scheme ? $"use the scheme '{name}', which this client does not support"
        : scheme.IsConfigured ? $"keep {names.Of(scheme.Property)}"
        : names.Set(scheme.Property);
}
