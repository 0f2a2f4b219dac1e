using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CampaignsGen.Runtime;

/// <summary>
/// Reads the options of clients from the configuration without reflection. Emitted code calls this class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiClientBinding
{
    /// <summary>
    /// Sets the options that all clients have: the base address, the timeout, the user agent and the limits.
    /// </summary>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <param name="options">The options to set. Options that are not in the section keep their value.</param>
    /// <remarks>A value in the wrong format is reported when the options are validated.</remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Bind(IConfiguration configuration, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        options.ConfigurationPath = (configuration as IConfigurationSection)?.Path ?? "";
        BindBaseAddress(configuration, options);
        options.Timeout = BindTime(configuration, options, nameof(options.Timeout), options.Timeout);
        options.IdleTimeout = BindTime(configuration, options, nameof(options.IdleTimeout), options.IdleTimeout);
        options.MaxResponseBytes = BindSize(
            configuration,
            options,
            nameof(options.MaxResponseBytes),
            options.MaxResponseBytes
        );
        options.MaxErrorBytes = BindSize(configuration, options, nameof(options.MaxErrorBytes), options.MaxErrorBytes);
        options.EventStreamEnd = configuration[nameof(options.EventStreamEnd)] ?? options.EventStreamEnd;
        options.AllowInsecureHttp = BindFlag(
            configuration,
            options,
            nameof(options.AllowInsecureHttp),
            options.AllowInsecureHttp
        );
        options.UserAgent = configuration[nameof(options.UserAgent)] ?? options.UserAgent;
    }

    /// <summary>
    /// Returns the user name and password that a section contains as <c>UserName</c> and <c>Password</c>.
    /// </summary>
    /// <param name="section">The configuration section.</param>
    /// <param name="current">The value to return if the section contains neither.</param>
    /// <returns>The credential, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> is <see langword="null"/>.</exception>
    public static BasicCredential? BindBasic(IConfiguration section, BasicCredential? current)
    {
        ArgumentNullException.ThrowIfNull(section);
        string? userName = section[nameof(BasicCredential.UserName)];
        string? password = section[nameof(BasicCredential.Password)];
        return userName is null && password is null
            ? current
            : new BasicCredential(userName ?? current?.UserName ?? "", password ?? current?.Password ?? "");
    }

    /// <summary>
    /// Returns the access token that a section contains as its value, or a provider for the client credentials that it
    /// contains as <c>ClientId</c>, <c>ClientSecret</c>, <c>TokenUrl</c> and <c>Scope</c>.
    /// </summary>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <param name="options">
    /// The options of the client. A value in the wrong format is reported when they are validated.
    /// </param>
    /// <param name="property">The name of the option for the token.</param>
    /// <param name="current">The value to return if the section contains neither.</param>
    /// <param name="tokenUrl">
    /// The token URL that the document specifies, or <see langword="null"/> if it specifies none.
    /// </param>
    /// <returns>The token, the provider, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="configuration"/>, <paramref name="options"/> or <paramref name="property"/> is
    /// <see langword="null"/>.
    /// </exception>
    public static AccessTokenProvider? BindToken(
        IConfiguration configuration,
        ApiClientOptions options,
        string property,
        AccessTokenProvider? current,
        Uri? tokenUrl = null
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(property);
        IConfigurationSection section = configuration.GetSection(property);
        if (section.Value is { } token)
        {
            return token;
        }

        string? id = section["ClientId"];
        string? secret = section["ClientSecret"];
        if (id is null && secret is null)
        {
            return current;
        }

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
        {
            Refuse(
                options,
                $"{property}:{(string.IsNullOrEmpty(id) ? "ClientId" : "ClientSecret")}",
                "a value in addition to the other one"
            );
            return current;
        }

        if (section["TokenUrl"] is { Length: > 0 } text)
        {
            Uri.TryCreate(text, UriKind.Absolute, out tokenUrl);
        }

        if (tokenUrl is null || ClientCredentialsProvider.FaultOf(tokenUrl) is not null)
        {
            Refuse(options, $"{property}:TokenUrl", "an https address such as https://id.example.com/token");
            return current;
        }

        string[]? scopes = section["Scope"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ClientCredentialsProvider(tokenUrl, id, secret) { Scopes = scopes };
    }

    /// <summary>Returns the address that the configuration contains.</summary>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <param name="options">
    /// The options of the client. A value in the wrong format is reported when they are validated.
    /// </param>
    /// <param name="property">The name of the option for the address.</param>
    /// <param name="current">The value to return if the section contains none.</param>
    /// <returns>The address, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="current"/> is <see langword="null"/>.
    /// </exception>
    public static Uri? BindAddress(
        IConfiguration configuration,
        ApiClientOptions options,
        string property,
        Uri? current
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(property);
        if (configuration[property] is not { Length: > 0 } text)
        {
            return current;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address))
        {
            return address;
        }

        Refuse(options, property, "an absolute address such as https://api.example.com/v1");
        return current;
    }

    /// <summary>Returns the Boolean value that the configuration contains.</summary>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <param name="options">
    /// The options of the client. A value in the wrong format is reported when they are validated.
    /// </param>
    /// <param name="property">The name of the option.</param>
    /// <param name="current">The value to return if the section contains none.</param>
    /// <returns>The value, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static bool BindFlag(IConfiguration configuration, ApiClientOptions options, string property, bool current)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(property);
        if (configuration[property] is not { Length: > 0 } text)
        {
            return current;
        }

        if (bool.TryParse(text, out bool value))
        {
            return value;
        }

        Refuse(options, property, "true or false");
        return current;
    }

    /// <summary>Returns the server that the configuration names.</summary>
    /// <typeparam name="TServer">The type of the document's servers.</typeparam>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <param name="options">
    /// The options of the client. An unknown server name is reported when they are validated.
    /// </param>
    /// <param name="property">The name of the option for the server.</param>
    /// <param name="current">The value to return if the section names no server.</param>
    /// <returns>The server, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static TServer BindServer<TServer>(
        IConfiguration configuration,
        ApiClientOptions options,
        string property,
        TServer current
    )
        where TServer : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(property);
        if (configuration[property] is not { Length: > 0 } text)
        {
            return current;
        }

        if (Enum.TryParse(text, ignoreCase: true, out TServer server) && Enum.IsDefined(server))
        {
            return server;
        }

        Refuse(options, property, $"one of {string.Join(", ", Enum.GetNames<TServer>())}");
        return current;
    }

    private static void BindBaseAddress(IConfiguration configuration, ApiClientOptions options)
    {
        options.BaseAddress = BindAddress(configuration, options, nameof(options.BaseAddress), options.BaseAddress);
    }

    private static TimeSpan BindTime(
        IConfiguration configuration,
        ApiClientOptions options,
        string property,
        TimeSpan current
    )
    {
        if (configuration[property] is not { Length: > 0 } text)
        {
            return current;
        }

        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time))
        {
            return time;
        }

        Refuse(options, property, "a time such as 00:01:40");
        return current;
    }

    private static int BindSize(IConfiguration configuration, ApiClientOptions options, string property, int current)
    {
        if (configuration[property] is not { Length: > 0 } text)
        {
            return current;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int bytes))
        {
            return bytes;
        }

        Refuse(options, property, "a number of bytes such as 1048576");
        return current;
    }

    // The value is not included, because it can be a credential in the wrong line.
    private static void Refuse(ApiClientOptions options, string property, string form) =>
        options.AddBindingFailure(
            $"'{options.Names.Key(property)}' in the configuration cannot be read. To fix this, use {form}."
        );
}
