using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>
/// The options of a registered client, read anew for the call after each change of them. Those that cannot work are told to
/// the log, and the last good ones stay.
/// </summary>
/// <param name="monitor">Has the options.</param>
/// <param name="name">Their name.</param>
/// <param name="given">The base address of the <see cref="HttpClient"/>; null where it has none.</param>
/// <param name="logger">Takes what is told.</param>
internal sealed class MonitoredConfiguration<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(IOptionsMonitor<TOptions> monitor, string name, Uri? given, ILogger logger) : LiveConfiguration
    where TOptions : ApiClientOptions
{
    private volatile Reading? last;
    private string? told;

    internal Uri? Given => given;

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
                // What others throw while they set options may quote what they were about to set.
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
                RegistrationLog.OptionsReloaded(logger, name);
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

    /// <summary>Says once what is wrong, however many calls meet it.</summary>
    private void Tell(string fault)
    {
        if (Interlocked.Exchange(ref told, fault) != fault)
        {
            RegistrationLog.OptionsRefused(logger, name, SafeText.OneLine(fault, limit: 2_000));
        }
    }

    /// <param name="Options">The options that were read.</param>
    /// <param name="Configuration">What came of them, or of the last good ones.</param>
    private sealed record Reading(TOptions Options, ClientConfiguration Configuration);
}
