using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Attacks.Tests.World;

/// <summary>Looks for keys in what a program shows of its calls: spans, with those of .NET's own, and logs of every level.</summary>
/// <remarks>A key of the tests begins as all keys of the API do. Only text that holds one is kept.</remarks>
internal sealed class Leaks : ILoggerProvider, ILogger
{
    internal const string Prefix = "eght_";

    private static readonly ConcurrentQueue<string> Found = new();

    static Leaks() =>
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = static _ => true,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) =>
                    ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = static activity => Look(activity),
            }
        );

    /// <summary>Says that a key was shown nowhere.</summary>
    internal static void AssertNone(string key) =>
        Assert.DoesNotContain(Found, text => text.Contains(key, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Look(state.ToString());
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        string text = formatter(state, exception);
        // At this level the factory shows the values of headers that are harmless by their names.
        if (logLevel > LogLevel.Trace || !text.StartsWith("Response Headers:", StringComparison.Ordinal))
        {
            Look(text);
        }

        Look(exception?.ToString());
    }

    public void Dispose() { }

    private static void Look(Activity activity)
    {
        Look(activity.DisplayName + activity.StatusDescription);
        foreach ((string name, object? value) in activity.TagObjects)
        {
            Look($"{name}: {value}");
        }

        foreach (ActivityEvent happened in activity.Events)
        {
            Look($"{happened.Name}: {string.Join(", ", happened.Tags)}");
        }
    }

    private static void Look(string? text)
    {
        if (text is not null && text.Contains(Prefix, StringComparison.Ordinal))
        {
            Found.Enqueue(text);
        }
    }
}
