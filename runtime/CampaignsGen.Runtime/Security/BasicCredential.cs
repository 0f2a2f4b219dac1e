using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CampaignsGen;

/// <summary>A user's name and password for HTTP Basic authentication (RFC 7617).</summary>
/// <remarks>A colon in the name, and a control character in either, are refused when the client is made.</remarks>
public sealed class BasicCredential
{
    /// <summary>Makes a credential.</summary>
    /// <param name="userName">The user's name, without a colon.</param>
    /// <param name="password">The password; it may be empty.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public BasicCredential(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        UserName = userName;
        Password = password;
    }

    /// <summary>The user's name.</summary>
    public string UserName { get; }

    /// <summary>The password.</summary>
    [JsonIgnore, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Password { get; }

    /// <summary>Shows neither the name nor the password.</summary>
    /// <returns><c>BasicCredential ***</c>.</returns>
    public override string ToString() => "BasicCredential ***";
}
