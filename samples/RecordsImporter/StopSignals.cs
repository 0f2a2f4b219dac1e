using System.Runtime.InteropServices;

namespace RecordsImporter;

/// <summary>Represents the two ways to stop a run.</summary>
/// <param name="Gently">Stops the run between two requests.</param>
/// <param name="AtOnce">Also aborts the request in progress, which the next run then resolves.</param>
internal readonly record struct StopTokens(CancellationToken Gently, CancellationToken AtOnce);

/// <summary>Provides the tokens for Ctrl+C and SIGTERM: the first signal stops the run gently, the second one immediately.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource gently = new();
    private readonly CancellationTokenSource atOnce = new();
    private readonly PosixSignalRegistration[] registrations;

    internal StopSignals() =>
        registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive),
        ];

    internal StopTokens Tokens => new(gently.Token, atOnce.Token);

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        gently.Dispose();
        atOnce.Dispose();
    }

    private void Receive(PosixSignalContext signal)
    {
        signal.Cancel = true;
        (gently.IsCancellationRequested ? atOnce : gently).Cancel();
    }
}
