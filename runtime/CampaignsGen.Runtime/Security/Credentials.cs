using System.Collections;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the credentials of a client, fixed when it was created, and selects those for each operation.
/// </summary>
internal sealed class Credentials(SecurityScheme[] schemes, OptionNames names)
{
    private static readonly RequiredScheme[] Anonymous = [];

    // What the options hold for an alternative is the same for each of its requests. The alternatives are the operations'
    // own. It may be read while one writes; the generic collection that may makes a small program much larger.
    private readonly Hashtable held = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Returns the first alternative whose security schemes all have a credential. Alternatives that require the
    /// handler come after those that do not, because the handler's credentials are unknown. Anonymous access comes
    /// last, if the document permits it.
    /// </summary>
    /// <exception cref="ApiOptionsException">No alternative can be used.</exception>
    internal RequiredScheme[] Choose(ApiOperation operation)
    {
        bool permitsAnonymous = operation.Security.Length == 0;
        RequiredScheme[]? byHandler = null;
        for (int i = 0; i < operation.Security.Length; i++)
        {
            RequiredScheme[] alternative = operation.Security[i];
            if (alternative.Length == 0)
            {
                permitsAnonymous = true;
            }
            else if (AreConfigured(alternative, out bool needsHandler))
            {
                if (!needsHandler)
                {
                    return alternative;
                }

                byHandler ??= alternative;
            }
        }

        return byHandler ?? (permitsAnonymous ? Anonymous : throw NoneFor(operation));
    }

    /// <summary>Validates that a token from a provider can be sent.</summary>
    /// <exception cref="ApiOptionsException">The options are invalid.</exception>
    internal void ThrowIfUnusable(SecurityScheme scheme, string? token)
    {
        string? fault =
            string.IsNullOrWhiteSpace(token) ? "gave no token"
            : CredentialCheck.FaultOf(token, scheme.Location, scheme.Pattern) is { } found
                ? $"gave a token that {found}"
            : null;
        if (fault is not null)
        {
            string[] failures =
            [
                $"The provider {names.Of(scheme.Property)} {fault}; nothing was sent. To mend it, {names.Set(scheme.Property)} to one that gives a valid token.",
            ];
            throw new ApiOptionsException(failures);
        }
    }

    /// <summary>
    /// Returns the credentials of an alternative if the options contain all of them, or <see langword="null"/> if a
    /// provider must be called.
    /// </summary>
    /// <param name="required">The alternative.</param>
    /// <param name="tokens">When this method returns, the object that calls the providers.</param>
    internal SentCredentials? Fixed(RequiredScheme[] required, out BearerTokens? tokens)
    {
        tokens = null;
        if (required.Length == 0)
        {
            return SentCredentials.None;
        }

        if (held[required] is SentCredentials known)
        {
            return known;
        }

        SentCredential[] all = [];
        for (int i = 0; i < required.Length; i++)
        {
            SecurityScheme scheme = Find(required[i].Name)!;
            if (scheme.WireValue is { } value)
            {
                all = [.. all, new SentCredential(scheme, value)];
            }
            else if (scheme.Tokens is not null)
            {
                tokens = scheme.Tokens;
                return null;
            }
        }

        var found = new SentCredentials().Hold(all, []);
        lock (held)
        {
            held[required] = found;
        }

        return found;
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

    /// <summary>
    /// Returns the security scheme whose credential is sent in this location, or <see langword="null"/> if there is
    /// none.
    /// </summary>
    internal SecurityScheme? FindAt(ParameterLocation location, string parameterName)
    {
        bool isHeader = location == ParameterLocation.Header;
        StringComparison comparison = isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Array.Find(
            schemes,
            scheme =>
                !scheme.IsLeftToHandler
                && scheme.Location == location
                && parameterName.Equals(scheme.ParameterName, comparison)
        );
    }

    private bool AreConfigured(RequiredScheme[] alternative, out bool needsHandler)
    {
        needsHandler = false;
        for (int i = 0; i < alternative.Length; i++)
        {
            if (Find(alternative[i].Name) is not { IsConfigured: true } scheme)
            {
                return false;
            }

            needsHandler |= scheme.IsLeftToHandler;
        }

        return true;
    }

    private ApiOptionsException NoneFor(ApiOperation operation)
    {
        var text = new StringBuilder(
            $"{operation.Id} needs credentials that the options do not hold; nothing was sent. "
        );
        for (int i = 0; i < operation.Security.Length; i++)
        {
            text.Append(i == 0 ? "To mend it, " : "; or ");
            AppendMends(text, operation.Security[i]);
        }

        string[] failures = [text.Append('.').ToString()];
        return new ApiOptionsException(failures);
    }

    private void AppendMends(StringBuilder text, RequiredScheme[] alternative)
    {
        for (int i = 0; i < alternative.Length; i++)
        {
            text.Append(i == 0 ? "" : " and ").Append(Mend(alternative[i]));
        }
    }

    private string Mend(RequiredScheme required) =>
        Find(required.Name) is not { } scheme ? $"use the scheme '{required.Name}', which this client does not support"
        : scheme.IsLeftToHandler ? $"leave '{scheme.Name}' to the handler of the HttpClient"
        : scheme.IsConfigured ? $"keep {names.Of(scheme.Property)}"
        : names.Set(scheme.Property);
}
