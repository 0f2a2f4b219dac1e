using Microsoft.Extensions.Logging;

namespace Runtime.Tests.DependencyInjection;

/// <summary>Keeps what is logged as lines.</summary>
internal sealed class ListLoggerFactory(List<string> lines) : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
        {
            lines.Add(formatter(state, exception));
        }
    }
}
