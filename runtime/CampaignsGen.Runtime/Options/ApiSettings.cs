using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Combines the settings of a client's options and of the OpenAPI document: the server, its variables and the
/// credentials. Emitted options describe themselves to this class, which validates them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSettings
{
    private readonly List<string> failures = [];

    // Arrays, because a list of each type adds more code to a program than these few copies.
    private SecurityScheme[] schemes = [];
    private ServerSetting[] operationServers = [];

    private readonly Uri? baseAddress;
    private ServerSetting? last;

    internal ApiSettings(OptionNames names, Uri? baseAddress)
    {
        Names = names;
        this.baseAddress = baseAddress;
    }

    internal readonly OptionNames Names;

    /// <summary>Gets the server of the document, or <see langword="null"/> if every operation has its own.</summary>
    internal ServerSetting? DocumentServer { get; private set; }

    internal ServerSetting[] OperationServers => operationServers;

    internal SecurityScheme[] Schemes => schemes;

    /// <summary>Gets the variables of all servers, starting with those of the document's server.</summary>
    internal ServerVariable[] Variables
    {
        get
        {
            ServerVariable[] variables = DocumentServer?.Variables ?? [];
            foreach (ServerSetting server in operationServers)
            {
                variables = [.. variables, .. server.Variables];
            }

            return variables;
        }
    }

    internal IReadOnlyList<string> Failures => failures;

    /// <summary>Sets the server of the document.</summary>
    /// <param name="url">
    /// The URL with its <c>{variables}</c>. If it is relative or <see langword="null"/>, the base address is required.
    /// </param>
    public void Server(string? url) => last = DocumentServer = ServerSetting.OfDocument(url, baseAddress);

    /// <summary>Adds a server that some operations use instead of the document's server.</summary>
    /// <param name="url">
    /// The URL with its <c>{variables}</c>, to which <see cref="ApiOperation.Server"/> refers. A relative URL is
    /// relative to the document's server.
    /// </param>
    /// <param name="property">The option for an address that replaces the URL.</param>
    /// <param name="address">
    /// The value of that option, or <see langword="null"/> to use the base address, if it is set, instead of this
    /// server too.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="url"/> or <paramref name="property"/> is <see langword="null"/>.
    /// </exception>
    public void OperationServer(string url, string property, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(property);
        last = new ServerSetting(url, property, address);
        operationServers = [.. operationServers, last];
    }

    /// <summary>Sets the value of a variable in the URL of the server that was added last.</summary>
    /// <param name="name">The name of the variable in the URL.</param>
    /// <param name="property">The option for the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">The values that the document allows; empty if any value is allowed.</param>
    /// <param name="standard">
    /// The default value in the document, which indicates the part of the URL that the variable represents, or
    /// <see langword="null"/> if there is none.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="allowed"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">No server was added.</exception>
    public void Variable(string name, string property, string? value, string[] allowed, string? standard)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        if (last is null)
        {
            throw new InvalidOperationException($"The variable '{name}' belongs to no server. Add the server first.");
        }

        var variable = new ServerVariable(name, property, value, allowed, standard);
        last.Add(variable);
        if (variable.FaultIn(Names) is { } failure && !failures.Contains(failure))
        {
            failures.Add(failure);
        }
    }

    /// <summary>Sets the credential of a security scheme of type <c>apiKey</c>.</summary>
    /// <param name="scheme">The name of the security scheme in the document.</param>
    /// <param name="property">The option for the credential.</param>
    /// <param name="value">The credential; <see langword="null"/> or blank if it is not set.</param>
    /// <param name="location">The location of the credential: query, header or cookie.</param>
    /// <param name="parameterName">The name of the query parameter, header or cookie.</param>
    /// <param name="required">
    /// <see langword="true"/> if every operation requires the credential; otherwise, <see langword="false"/>.
    /// </param>
    /// <param name="secret">
    /// <see langword="true"/> if the credential is secret; otherwise, <see langword="false"/>.
    /// </param>
    /// <param name="pattern">The pattern of a valid value.</param>
    public void ApiKey(
        string scheme,
        string property,
        string? value,
        ParameterLocation location,
        string parameterName,
        bool required,
        bool secret,
        CredentialPattern? pattern = null
    )
    {
        SecurityScheme added = SecurityScheme.ApiKey(scheme, property, value, location, parameterName, secret);
        Add(added, required, added.IsConfigured ? CredentialCheck.FaultOf(value!, location, pattern) : null);
    }

    /// <summary>Sets the credential of a security scheme of type <c>http</c> with the scheme <c>basic</c>.</summary>
    /// <param name="scheme">The name of the security scheme in the document.</param>
    /// <param name="property">The option for the credential.</param>
    /// <param name="credential">The credential, or <see langword="null"/> if it is not set.</param>
    /// <param name="required">
    /// <see langword="true"/> if every operation requires the credential; otherwise, <see langword="false"/>.
    /// </param>
    public void Basic(string scheme, string property, BasicCredential? credential, bool required) =>
        Add(
            SecurityScheme.Basic(scheme, property, credential),
            required,
            credential is null ? null : CredentialCheck.FaultOf(credential)
        );

    /// <summary>Sets the token, or its provider, of a security scheme with a bearer token.</summary>
    /// <param name="scheme">The name of the security scheme in the document.</param>
    /// <param name="property">The name of the option for the token.</param>
    /// <param name="token">The token or its provider, or <see langword="null"/> if it is not set.</param>
    /// <param name="required">
    /// <see langword="true"/> if every operation requires the credential; otherwise, <see langword="false"/>.
    /// </param>
    /// <param name="pattern">The pattern of a valid token.</param>
    public void Bearer(
        string scheme,
        string property,
        AccessTokenProvider? token,
        bool required,
        CredentialPattern? pattern = null
    )
    {
        SecurityScheme added = SecurityScheme.Bearer(scheme, property, token, pattern);
        Add(added, required, FaultOf(token, pattern));
    }

    /// <summary>
    /// Sets the credential of a security scheme of type <c>http</c> with a name that the API defines. The credential is
    /// sent after that name. If it is not set, the handler of the <see cref="HttpClient"/> must provide it.
    /// </summary>
    /// <param name="scheme">The name of the security scheme in the document.</param>
    /// <param name="property">The option for the credential.</param>
    /// <param name="credential">The credential or its provider, or <see langword="null"/> if it is not set.</param>
    /// <param name="authentication">The authentication scheme that precedes the credential in the header.</param>
    /// <param name="pattern">The pattern of a valid credential.</param>
    public void Http(
        string scheme,
        string property,
        AccessTokenProvider? credential,
        string authentication,
        CredentialPattern? pattern = null
    )
    {
        SecurityScheme added = SecurityScheme.Http(scheme, property, credential, authentication, pattern);
        Add(added, required: false, FaultOf(credential, pattern));
    }

    /// <summary>
    /// Adds a security scheme that the handler of the <see cref="HttpClient"/> implements: TLS, or HTTP authentication
    /// other than basic and bearer.
    /// </summary>
    /// <param name="scheme">The name of the security scheme in the document.</param>
    public void LeftToHandler(string scheme) => schemes = [.. schemes, SecurityScheme.LeftToHandler(scheme)];

    private static string? FaultOf(AccessTokenProvider? token, CredentialPattern? pattern) =>
        token?.Constant is { } text ? CredentialCheck.FaultOf(text, ParameterLocation.Header, pattern) : null;

    private void Add(SecurityScheme scheme, bool required, string? fault)
    {
        schemes = [.. schemes, scheme];
        if (fault is not null)
        {
            failures.Add(Names.Failure(scheme.Property, fault, " to a valid value"));
        }
        else if (required && !scheme.IsConfigured)
        {
            string missing = "is missing or blank, but every request requires it in " + scheme.Where;
            failures.Add(Names.Failure(scheme.Property, missing));
        }
    }
}
