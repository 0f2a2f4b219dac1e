using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CampaignsGen;

/// <summary>Represents a user name and password for HTTP Basic authentication (RFC 7617).</summary>
/// <remarks>
/// A colon in the user name, and control characters in either, are rejected when the client is created.
/// </remarks>
public sealed class BasicCredential
{
    /// <summary>Initializes a new instance of the <see cref="BasicCredential"/> class.</summary>
    /// <param name="userName">The user name, without a colon.</param>
    /// <param name="password">The password, which can be empty.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public BasicCredential(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        UserName = userName;
        Password = password;
    }

    /// <summary>Gets the user name.</summary>
    public string UserName { get; }

    /// <summary>Gets the password.</summary>
    [JsonIgnore, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Password { get; }

    /// <summary>Returns a string without the user name and password.</summary>
    /// <returns><c>BasicCredential ***</c>.</returns>
    public override string ToString() => "BasicCredential ***";
}
