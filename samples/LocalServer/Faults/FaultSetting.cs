using System.Globalization;

namespace CampaignsGen.LocalServer.Faults;

/// <summary>Represents the fault that the user selected on the page.</summary>
/// <param name="Kind">The kind of the fault.</param>
/// <param name="Seconds">The delay of the response or the value of Retry-After, in seconds: from 0 to 60.</param>
/// <param name="Requests">
/// The number of requests to which the fault still applies, from 1 to 1000, or null for all requests until it is turned off.
/// </param>
internal sealed record FaultSetting(FaultKind Kind, int Seconds = 0, int? Requests = null)
{
    internal static FaultSetting None { get; } = new(FaultKind.None);

    /// <summary>Gets the error in the setting, or null if there is none.</summary>
    internal string? Problem =>
        !Enum.IsDefined(Kind) ? "'kind' is not a fault. To fix this, send one of the kinds that the page lists."
        : Seconds is < 0 or > 60 ? $"'seconds' is {Seconds}. To fix this, send a number from 0 to 60."
        : Requests is < 1 or > 1000
            ? $"'requests' is {Requests}. To fix this, send a number from 1 to 1000, or null for all."
        : null;

    internal Fault? ToFault() =>
        Kind switch
        {
            FaultKind.Latency => Fault.Delay(TimeSpan.FromSeconds(Seconds)),
            FaultKind.TooManyRequests => Fault.Problem(
                StatusCodes.Status429TooManyRequests,
                "Injected: too many requests.",
                RetryAfter
            ),
            FaultKind.InternalServerError => Fault.Problem(
                StatusCodes.Status500InternalServerError,
                "Injected: the server failed."
            ),
            FaultKind.ServiceUnavailable => Fault.Problem(
                StatusCodes.Status503ServiceUnavailable,
                "Injected: the service is not available.",
                RetryAfter
            ),
            FaultKind.Reset => Fault.Abort(),
            FaultKind.LostResponse => Fault.Handled(Fault.Abort()),
            FaultKind.HalfResponse => Fault.Truncate(),
            _ => null,
        };

    private Dictionary<string, string> RetryAfter =>
        new() { ["Retry-After"] = Seconds.ToString(CultureInfo.InvariantCulture) };
}
