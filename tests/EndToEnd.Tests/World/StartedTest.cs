namespace EndToEnd.Tests.World;

/// <summary>A test with something to start before it and to end after it. xunit 3, on .NET 8, has other signatures for both.</summary>
public abstract class StartedTest : IAsyncLifetime
{
    public Task InitializeAsync() => BeginAsync();

    public Task DisposeAsync() => EndAsync();

    private protected virtual Task BeginAsync() => Task.CompletedTask;

    private protected abstract Task EndAsync();
}
