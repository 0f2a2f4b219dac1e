using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>Validates credentials before they are sent. The messages do not contain them.</summary>
internal static class CredentialCheck
{
    /// <summary>Validates a credential that is sent unchanged.</summary>
    internal static string? FaultOf(string value, ParameterLocation location, CredentialPattern? pattern)
    {
        if (value is [' ', ..] or [.., ' '])
        {
            return "begins or ends with a space";
        }

        // Credentials are sent in headers, except in the query, where they are percent-encoded. A line break is a mistake there too.
        if (HeaderText.FaultOf(value) is { } fault)
        {
            return fault;
        }

        if (location == ParameterLocation.Cookie && value.AsSpan().IndexOfAny(" \",;\\") is >= 0 and var position)
        {
            return $"contains a character that is not allowed in a cookie (character {(position + 1).ToString(CultureInfo.InvariantCulture)})";
        }

        return pattern is null || pattern.Accepts(value) ? null : $"is malformed: it {pattern.Rule}";
    }

    /// <summary>Validates a user name and password (RFC 7617, section 2).</summary>
    internal static string? FaultOf(BasicCredential credential)
    {
        if (credential.UserName.Length == 0)
        {
            return "has no user name";
        }

        if (credential.UserName.Contains(':'))
        {
            return "has a colon in its user name, which HTTP Basic authentication does not allow";
        }

        return HasControl(credential.UserName) || HasControl(credential.Password)
            ? "contains a line break or another control character"
            : null;
    }

    private static bool HasControl(string text)
    {
        foreach (char character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }
}
