using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>Passes the failures that <see cref="ApiClientOptions.Validate"/> finds to the options pattern.</summary>
/// <param name="clients">The registered clients.</param>
/// <param name="httpClients">The options of the HTTP clients.</param>
internal sealed class ApiClientOptionsValidation<TOptions>(
    RegisteredClients<TOptions> clients,
    IOptionsMonitor<HttpClientFactoryOptions> httpClients
) : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        IReadOnlyList<string> failures = IsConfiguredElsewhere(clients.HttpClientOf(optionsName ?? ""))
            ? ClientConfiguration.ReadWithoutAddress(options).Failures
            : options.Validate();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // The registration itself only sets the time limit. Other code can set the address of the client, which is not known before
    // the client is created, and creating one here might request these options again.
    private bool IsConfiguredElsewhere(string name) => httpClients.Get(name).HttpClientActions.Count > 1;
}
