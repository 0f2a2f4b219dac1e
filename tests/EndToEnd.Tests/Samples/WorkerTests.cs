namespace EndToEnd.Tests.Samples;

/// <summary>The sample of a worker that follows a stream, run as a person runs it.</summary>
public class WorkerTests
{
    [Fact]
    public async Task Each_event_is_handled_once_over_broken_connections_and_a_restart()
    {
        var (exitCode, output, error) = await SampleRun.OfAsync("Worker", ["--demo"]);
        Assert.Equal((0, ""), (exitCode, error));
        SampleRun.AssertInOrder(
            output,
            "Application is shutting down...",
            "was sent again and is skipped.",
            "Application is shutting down...",
            "50 events handled over ",
            "Each event was handled exactly once."
        );
    }
}
