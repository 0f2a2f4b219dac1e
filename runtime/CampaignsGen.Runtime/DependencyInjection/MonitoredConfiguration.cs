using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>
/// Provides the options of a registered client, which are read again for the first request after each change. If they
/// are invalid, a message is logged and the last valid options stay in use.
/// </summary>
/// <param name="monitor">The monitor that provides the options.</param>
/// <param name="name">The name of the options.</param>
/// <param name="given">
/// The base address of the <see cref="HttpClient"/>, or <see langword="null"/> if it has none.
/// </param>
/// <param name="logger">The logger for invalid options.</param>
internal sealed class MonitoredConfiguration<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(IOptionsMonitor<TOptions> monitor, string name, Uri? given, ILogger logger) : LiveConfiguration
    where TOptions : ApiClientOptions
{
    private volatile Reading? last;
    private string? told;

    internal Uri? Given => given;

    /// <summary>Gets the type of the options, and their name if they have one.</summary>
    private string Described => name.Length == 0 ? typeof(TOptions).Name : $"{typeof(TOptions).Name} '{name}'";

    internal override ClientConfiguration Current
    {
        get
        {
            Reading? before = last;
            TOptions options;
            try
            {
                options = monitor.Get(name);
            }
            catch (Exception exception) when (before is not null)
            {
                // An exception that is thrown while options are set can quote their values.
                Tell(
                    exception is OptionsValidationException ? exception.Message : $"{exception.GetType()} was thrown."
                );
                return before.Configuration;
            }

            return ReferenceEquals(options, before?.Options) ? before!.Configuration : Read(options, before);
        }
    }

    private ClientConfiguration Read(TOptions options, Reading? before)
    {
        ClientConfiguration read = ClientConfiguration.Read(options, given);
        if (read.Failures.Count == 0)
        {
            last = new Reading(options, read);
            told = null;
            if (before is not null)
            {
                RegistrationLog.OptionsReloaded(logger, Described);
            }

            return read;
        }

        if (before is null)
        {
            throw new ApiOptionsException(read.Failures);
        }

        Tell(string.Join(" ", read.Failures));
        last = new Reading(options, before.Configuration);
        return before.Configuration;
    }

    /// <summary>Logs a failure once, regardless of how many calls encounter it.</summary>
    private void Tell(string fault)
    {
        if (Interlocked.Exchange(ref told, fault) != fault)
        {
            RegistrationLog.OptionsRefused(logger, Described, SafeText.OneLine(fault, limit: 2_000));
        }
    }

    /// <param name="Options">The options that were read.</param>
    /// <param name="Configuration">The configuration created from these options, or from the last valid ones.</param>
    private sealed record Reading(TOptions Options, ClientConfiguration Configuration);
}
