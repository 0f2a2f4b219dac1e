using System.Collections;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the credentials of a client, fixed when it was created, and selects those for each operation.
/// </summary>
internal sealed class Credentials(SecurityScheme[] schemes, OptionNames names)
{
    private static readonly RequiredScheme[] Anonymous = [];

    // The credentials in the options are the same for all requests of an alternative. The alternatives belong to the operations.
    // The table can be read during a write; a concurrent generic collection would make a small program much larger.
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
    /// <exception cref="ApiOptionsException">The token cannot be sent.</exception>
    internal void ThrowIfUnusable(SecurityScheme scheme, string? token)
    {
        string? fault =
            string.IsNullOrWhiteSpace(token) ? "returned no token"
            : CredentialCheck.FaultOf(token, scheme.Location, scheme.Pattern) is { } found
                ? $"returned a token that {found}"
            : null;
        if (fault is not null)
        {
            string[] failures =
            [
                $"The provider {names.Of(scheme.Property)} {fault}. Nothing was sent. To fix this, {names.Set(scheme.Property)} to a provider that returns a valid token.",
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
            $"{operation.Id} requires credentials that the options do not contain. Nothing was sent. "
        );
        for (int i = 0; i < operation.Security.Length; i++)
        {
            text.Append(i == 0 ? "To fix this, " : "; or ");
            AppendFixes(text, operation.Security[i]);
        }

        string[] failures = [text.Append('.').ToString()];
        return new ApiOptionsException(failures);
    }

    private void AppendFixes(StringBuilder text, RequiredScheme[] alternative)
    {
        for (int i = 0; i < alternative.Length; i++)
        {
            text.Append(i == 0 ? "" : " and ").Append(Fix(alternative[i]));
        }
    }

    private string Fix(RequiredScheme required) =>
        Find(required.Name) is not { } scheme
            ? $"use the security scheme '{required.Name}', which this client does not support"
        : scheme.IsLeftToHandler ? $"provide '{scheme.Name}' in the handler of the HttpClient"
        : scheme.IsConfigured ? $"keep {names.Of(scheme.Property)}"
        : names.Set(scheme.Property);
}
