using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// What a client's options and the OpenAPI document say together: the server, its variables and the credentials. Emitted
/// options describe themselves to it; it finds what is wrong with them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSettings
{
    private readonly List<string> failures = [];

    // Arrays, because a list of each type is more code in a program than their few copies.
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

    /// <summary>The document's server; null where every operation has one of its own.</summary>
    internal ServerSetting? DocumentServer { get; private set; }

    internal ServerSetting[] OperationServers => operationServers;

    internal SecurityScheme[] Schemes => schemes;

    /// <summary>The variables of all servers, those of the document's first.</summary>
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

    /// <summary>Names the server.</summary>
    /// <param name="url">The URL with its <c>{variables}</c>; where it is relative or null, the base address is required.</param>
    public void Server(string? url) => last = DocumentServer = ServerSetting.OfDocument(url, baseAddress);

    /// <summary>Names a server that some operations have in place of the document's.</summary>
    /// <param name="url">
    /// The URL with its <c>{variables}</c>, by which <see cref="ApiOperation.Server"/> names it; one that is relative is
    /// relative to the document's server.
    /// </param>
    /// <param name="property">The option that holds an address in place of it.</param>
    /// <param name="address">
    /// That address; while it is null, the base address stands in place of this server too, if it is set.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> or <paramref name="property"/> is null.</exception>
    public void OperationServer(string url, string property, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(property);
        last = new ServerSetting(url, property, address);
        operationServers = [.. operationServers, last];
    }

    /// <summary>Gives a variable its value, in the URL of the server that was named last.</summary>
    /// <param name="name">The variable's name in the URL.</param>
    /// <param name="property">The option that holds the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">The values that the document allows; empty for any.</param>
    /// <param name="standard">The document's default, which says what the variable is a part of; null where it has none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="allowed"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No server was named.</exception>
    public void Variable(string name, string property, string? value, string[] allowed, string? standard)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        if (last is null)
        {
            throw new InvalidOperationException($"The variable '{name}' belongs to no server: name the server first.");
        }

        var variable = new ServerVariable(name, property, value, allowed, standard);
        last.Add(variable);
        if (variable.FaultIn(Names) is { } failure && !failures.Contains(failure))
        {
            failures.Add(failure);
        }
    }

    /// <summary>Gives a scheme of the type <c>apiKey</c> its credential.</summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="property">The option that holds the credential.</param>
    /// <param name="value">The credential; null or blank while it is not set.</param>
    /// <param name="location">Where it travels: query, header or cookie.</param>
    /// <param name="parameterName">The query parameter, header or cookie.</param>
    /// <param name="required">Whether every operation needs it.</param>
    /// <param name="secret">Whether nobody may see it.</param>
    /// <param name="pattern">The form of a valid value.</param>
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

    /// <summary>Gives a scheme of the type <c>http basic</c> its credential.</summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="property">The option that holds the credential.</param>
    /// <param name="credential">The credential; null while it is not set.</param>
    /// <param name="required">Whether every operation needs it.</param>
    public void Basic(string scheme, string property, BasicCredential? credential, bool required) =>
        Add(
            SecurityScheme.Basic(scheme, property, credential),
            required,
            credential is null ? null : CredentialCheck.FaultOf(credential)
        );

    /// <summary>Gives a scheme whose credential is a bearer token its token, or what gives it.</summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="property">The option that holds the token.</param>
    /// <param name="token">The token or what gives it; null while it is not set.</param>
    /// <param name="required">Whether every operation needs it.</param>
    /// <param name="pattern">The form of a valid token.</param>
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
    /// Gives a scheme of HTTP authentication that has a name of the API's own its credential, which is sent behind that name.
    /// While there is none, the handler of the <see cref="HttpClient"/> sees to it.
    /// </summary>
    /// <param name="scheme">The scheme's name in the document.</param>
    /// <param name="property">The option that holds the credential.</param>
    /// <param name="credential">The credential or what gives it; null while it is not set.</param>
    /// <param name="authentication">What stands before it in the header.</param>
    /// <param name="pattern">The form of a valid credential.</param>
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

    /// <summary>Says that the handler of the <see cref="HttpClient"/> sees to a scheme: TLS, or HTTP authentication other than basic and bearer.</summary>
    /// <param name="scheme">The scheme's name in the document.</param>
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
            string missing = "is missing or blank, and every request carries it in " + scheme.Where;
            failures.Add(Names.Failure(scheme.Property, missing));
        }
    }
}
