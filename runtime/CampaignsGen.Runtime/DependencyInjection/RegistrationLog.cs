using Microsoft.Extensions.Logging;

namespace CampaignsGen.Runtime;

/// <summary>Logs messages about the options of a registered client. They contain no credentials.</summary>
internal static class RegistrationLog
{
    private static readonly Action<ILogger, string, Exception?> Reloaded = LoggerMessage.Define<string>(
        LogLevel.Information,
        new EventId(1, nameof(OptionsReloaded)),
        "{Options} have changed and apply to all new calls."
    );

    private static readonly Action<ILogger, string, string, Exception?> Refused = LoggerMessage.Define<string, string>(
        LogLevel.Error,
        new EventId(2, nameof(OptionsRefused)),
        "{Options} have changed but are invalid, so the last valid ones stay in use. {Fault}"
    );

    internal static void OptionsReloaded(ILogger logger, string options) => Reloaded(logger, options, null);

    internal static void OptionsRefused(ILogger logger, string options, string fault) =>
        Refused(logger, options, fault, null);
}
