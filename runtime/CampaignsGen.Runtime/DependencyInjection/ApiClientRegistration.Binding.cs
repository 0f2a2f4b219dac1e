using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CampaignsGen.Runtime;

public static partial class ApiClientRegistration
{
    /// <summary>Sets what every client's options have: base address, timeout, user agent, limits.</summary>
    /// <param name="configuration">The section with the options.</param>
    /// <param name="options">The options; what the section does not hold stays.</param>
    /// <remarks>A value of the wrong form is found when the options are checked.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Bind(IConfiguration configuration, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        options.ConfigurationPath = (configuration as IConfigurationSection)?.Path ?? "";
        BindBaseAddress(configuration, options);
        BindTimeout(configuration, options);
        BindMaxResponseBytes(configuration, options);
        BindAllowInsecureHttp(configuration, options);
        options.UserAgent = configuration[nameof(options.UserAgent)] ?? options.UserAgent;
    }

    /// <summary>Gives the user's name and password that a section holds as <c>UserName</c> and <c>Password</c>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="current">What stays where the section holds neither.</param>
    /// <returns>The credential, or <paramref name="current"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> is null.</exception>
    public static BasicCredential? BindBasic(IConfiguration section, BasicCredential? current)
    {
        ArgumentNullException.ThrowIfNull(section);
        string? userName = section[nameof(BasicCredential.UserName)];
        string? password = section[nameof(BasicCredential.Password)];
        return userName is null && password is null
            ? current
            : new BasicCredential(userName ?? current?.UserName ?? "", password ?? current?.Password ?? "");
    }

    private static void BindBaseAddress(IConfiguration configuration, ApiClientOptions options)
    {
        if (configuration[nameof(options.BaseAddress)] is { Length: > 0 } text)
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address))
            {
                options.BaseAddress = address;
            }
            else
            {
                Refuse(options, nameof(options.BaseAddress), "an absolute address such as https://api.example.com/v1");
            }
        }
    }

    private static void BindTimeout(IConfiguration configuration, ApiClientOptions options)
    {
        if (configuration[nameof(options.Timeout)] is { Length: > 0 } text)
        {
            if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan timeout))
            {
                options.Timeout = timeout;
            }
            else
            {
                Refuse(options, nameof(options.Timeout), "a time such as 00:01:40");
            }
        }
    }

    private static void BindMaxResponseBytes(IConfiguration configuration, ApiClientOptions options)
    {
        if (configuration[nameof(options.MaxResponseBytes)] is { Length: > 0 } text)
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int bytes))
            {
                options.MaxResponseBytes = bytes;
            }
            else
            {
                Refuse(options, nameof(options.MaxResponseBytes), "a whole number of bytes such as 1048576");
            }
        }
    }

    private static void BindAllowInsecureHttp(IConfiguration configuration, ApiClientOptions options)
    {
        if (configuration[nameof(options.AllowInsecureHttp)] is { Length: > 0 } text)
        {
            if (bool.TryParse(text, out bool isAllowed))
            {
                options.AllowInsecureHttp = isAllowed;
            }
            else
            {
                Refuse(options, nameof(options.AllowInsecureHttp), "true or false");
            }
        }
    }

    // The value is not repeated: a credential may have slipped into the wrong line.
    private static void Refuse(ApiClientOptions options, string property, string form) =>
        options.AddBindingFailure(
            $"'{options.Names.Key(property)}' in the configuration cannot be read. To mend it, write {form}."
        );
}
