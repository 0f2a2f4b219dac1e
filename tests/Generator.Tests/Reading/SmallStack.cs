using System.Runtime.ExceptionServices;

namespace Generator.Tests.Reading;

/// <summary>A thread with as much stack as a compiler's threads may have.</summary>
internal static class SmallStack
{
    public static T Run<T>(Func<T> run, int size = 1024 * 1024)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            size
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
