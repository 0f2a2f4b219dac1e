namespace EndToEnd.Tests.World;

/// <summary>A test with something to start before it and to end after it, by the signatures of xunit 3.</summary>
public abstract class StartedTest : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await BeginAsync();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual Task BeginAsync() => Task.CompletedTask;

    private protected abstract Task EndAsync();
}
