using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a client's options at the time the client was created: read once, validated and immutable.
/// </summary>
internal sealed class ClientConfiguration
{
    private const string Example = "https://api.example.com/v1";

    // The maximum time of a runtime timer.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(24);

    private readonly ServerVariable[] variables;
    private readonly Dictionary<string, string> operationUrls = [];

    private readonly Uri? given;

    private ClientConfiguration(ApiClientOptions options, Uri? given, bool isAddressOpen)
    {
        Options = options.Copy();
        this.given = given;
        Uri? baseAddress = options.BaseAddress ?? given;
        ApiSettings settings = options.ToSettings(baseAddress);
        var failures = new List<string>(options.BindingFailures);
        failures.AddRange(settings.Failures);
        Names = settings.Names;
        bool isKnown = CanUse(given, options.BaseAddress, failures) && !isAddressOpen;
        BaseUrl = isKnown ? ResolveServers(baseAddress, settings, failures) : "";
        Timeout = options.Timeout;
        IdleTimeout = options.IdleTimeout;
        UserAgent = options.UserAgent;
        MaxResponseBytes = options.MaxResponseBytes;
        MaxErrorBytes = options.MaxErrorBytes;
        EventStreamEnd = options.EventStreamEnd;
        variables = settings.Variables;
        Credentials = new Credentials(settings.Schemes, settings.Names);
        Redaction = new Redaction(SecretsOf(settings.Schemes));
        AddLimitFailures(failures);
        if (!options.AllowInsecureHttp)
        {
            AddInsecureFailure(settings, failures);
        }

        Failures = failures;
    }

    /// <summary>The options that were read, which call options override.</summary>
    internal readonly ApiClientOptions Options;

    internal readonly OptionNames Names;

    /// <summary>The server of the document without a trailing slash; empty if no operation uses it.</summary>
    internal readonly string BaseUrl;

    internal readonly TimeSpan Timeout;

    internal readonly TimeSpan IdleTimeout;

    internal readonly string? UserAgent;

    internal readonly int MaxResponseBytes;

    internal readonly int MaxErrorBytes;

    internal readonly string? EventStreamEnd;

    internal readonly Credentials Credentials;

    internal readonly Redaction Redaction;

    internal readonly IReadOnlyList<string> Failures;

    /// <param name="options">The options.</param>
    /// <param name="given">
    /// The base address of the <see cref="HttpClient"/>, or <see langword="null"/> if it has none.
    /// </param>
    internal static ClientConfiguration Read(ApiClientOptions options, Uri? given) =>
        new(options, given, isAddressOpen: false);

    /// <summary>
    /// Reads the options of a client whose <see cref="HttpClient"/> can have a base address that is not known yet.
    /// </summary>
    internal static ClientConfiguration ReadWithoutAddress(ApiClientOptions options) =>
        new(options, null, isAddressOpen: true);

    /// <summary>
    /// Reads the same options with the overrides of some calls, or returns this instance if there are none.
    /// </summary>
    internal ClientConfiguration With(ApiCallOptions call)
    {
        ApiClientOptions changed = Options.Copy();
        return call.ChangeAll(changed) ? Read(changed, given) : this;
    }

    /// <summary>Returns the URL, without a trailing slash, to which the path of the operation is appended.</summary>
    /// <exception cref="InvalidOperationException">The options describe no such server.</exception>
    internal string BaseUrlOf(ApiOperation operation) =>
        operation.Server is not { } server ? BaseUrl
        : operationUrls.TryGetValue(server, out string? url) ? url
        : throw new InvalidOperationException(
            "The options describe no server '" + server + "' for the operation " + operation.Id + "."
        );

    /// <summary>
    /// Returns the text to display for the credential of a security scheme or for a server variable, or
    /// <see langword="null"/> if the name is neither.
    /// </summary>
    internal string? Show(string name)
    {
        foreach (ServerVariable variable in variables)
        {
            if (variable.Name == name)
            {
                return variable.Value ?? "(not set)";
            }
        }

        return Credentials.Find(name) is { } scheme ? scheme.ShownValue ?? "(not set)" : null;
    }

    /// <summary>
    /// Determines whether the base address of the <see cref="HttpClient"/> can be used together with that of the
    /// options.
    /// </summary>
    private bool CanUse(Uri? given, Uri? address, List<string> failures)
    {
        if (given is not null && address is null && ServerUrl.FaultOf(given) is { } fault)
        {
            failures.Add(
                $"The BaseAddress of the HttpClient {fault}. To fix this, set it to an address such as {Example}."
            );
            return false;
        }

        // Neither of two conflicting addresses is ignored silently.
        if (given is not null && address is { IsAbsoluteUri: true } && !IsSame(given, address))
        {
            string ours = $"{Names.Of(nameof(ApiClientOptions.BaseAddress))} is '{ServerUrl.Show(address)}'";
            string theirs = $"the BaseAddress of the HttpClient is '{ServerUrl.Show(given)}'";
            failures.Add($"{ours}, but {theirs}. To fix this, set only one of them.");
        }

        return true;
    }

    private static bool IsSame(Uri left, Uri right) => ServerUrl.Trimmed(left) == ServerUrl.Trimmed(right);

    private string ResolveServers(Uri? baseAddress, ApiSettings settings, List<string> failures)
    {
        ServerSetting? server = settings.DocumentServer;
        if (server is null && baseAddress is not null)
        {
            server = ServerSetting.OfDocument(null, baseAddress);
        }

        string? baseUrl = server is null ? null : new ServerUrl(server, settings.Names, failures).Resolve();
        foreach (ServerSetting own in settings.OperationServers)
        {
            operationUrls[own.Url!] = new ServerUrl(own, settings.Names, failures).Resolve(baseAddress, baseUrl) ?? "";
        }

        return baseUrl ?? "";
    }

    private void AddLimitFailures(List<string> failures)
    {
        AddTimeFailure(nameof(Timeout), Timeout, failures);
        AddTimeFailure(nameof(IdleTimeout), IdleTimeout, failures);
        AddSizeFailure(nameof(MaxResponseBytes), MaxResponseBytes, failures);
        AddSizeFailure(nameof(MaxErrorBytes), MaxErrorBytes, failures);
        if (UserAgent is not null && HeaderText.FaultOf(UserAgent) is { } malformed)
        {
            failures.Add(Names.Failure(nameof(UserAgent), malformed, " to a value such as Loader/2.1"));
        }
    }

    private void AddSizeFailure(string property, int size, List<string> failures)
    {
        if (size < 1)
        {
            string fault = "is " + size.ToString(CultureInfo.InvariantCulture);
            failures.Add(Names.Failure(property, fault, " to 1 or more"));
        }
    }

    private void AddTimeFailure(string property, TimeSpan time, List<string> failures)
    {
        bool isLimited = time != System.Threading.Timeout.InfiniteTimeSpan;
        if (isLimited && (time <= TimeSpan.Zero || time > LongestTimeout))
        {
            string fault = "is " + time.ToString("c", CultureInfo.InvariantCulture);
            const string Value = " to more than zero and at most 24 days, or to Timeout.InfiniteTimeSpan";
            failures.Add(Names.Failure(property, fault, Value));
        }
    }

    private void AddInsecureFailure(ApiSettings settings, List<string> failures)
    {
        if (HoldSecret(settings.Schemes) && FindOpenUrl() is { } open)
        {
            string fix = $"To fix this, {Names.Set(nameof(ApiClientOptions.BaseAddress))} to an https address, or set ";
            string permission = Names.Of(nameof(ApiClientOptions.AllowInsecureHttp)) + " to true.";
            string failure =
                $"The credentials would be sent to {open} over unencrypted http, where they can be read in transit. ";
            failures.Add(failure + fix + permission);
        }
    }

    private static bool HoldSecret(SecurityScheme[] schemes)
    {
        foreach (SecurityScheme scheme in schemes)
        {
            if (scheme.HoldsSecret)
            {
                return true;
            }
        }

        return false;
    }

    private string? FindOpenUrl()
    {
        if (IsOpen(BaseUrl))
        {
            return BaseUrl;
        }

        foreach ((_, string url) in operationUrls)
        {
            if (IsOpen(url))
            {
                return url;
            }
        }

        return null;
    }

    private static string[] SecretsOf(SecurityScheme[] schemes)
    {
        List<string> secrets = [];
        foreach (SecurityScheme scheme in schemes)
        {
            secrets.AddRange(scheme.Secrets);
        }

        return [.. secrets];
    }

    // Service discovery resolves http+https to unencrypted http first.
    private static bool IsOpen(string url) =>
        (
            url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http+https:", StringComparison.OrdinalIgnoreCase)
        ) && !new Uri(url).IsLoopback;
}
