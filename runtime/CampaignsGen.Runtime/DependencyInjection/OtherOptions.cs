using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>Sets the options of names that are known only at run time.</summary>
internal sealed class OtherOptions<TOptions>(IServiceProvider provider, RegisteredClients<TOptions> clients)
    : IConfigureNamedOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public void Configure(string? name, TOptions options)
    {
        if (name is not null && clients.IsOther(name))
        {
            clients.ConfigureOthers!(provider, name, options);
        }
    }

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);
}
