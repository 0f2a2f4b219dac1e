using System.Reflection;
using TestKit.Samples;

namespace TestKit.Calls;

/// <summary>Calls the operations of an emitted client, and reads the complete responses.</summary>
public sealed class Caller(EmittedApi api, EmittedClient client)
{
    private readonly ArgumentMaker arguments = new(api);

    /// <summary>Calls one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="fullness">The number of optional values to send.</param>
    /// <param name="seed">The seed, which determines the values.</param>
    /// <param name="whole">Whether to return the whole response instead of its value.</param>
    /// <returns>The result of the call.</returns>
    public async Task<object?> CallAsync(EmittedOperation operation, Fullness fullness, uint seed, bool whole = false)
    {
        string name = whole ? operation.ResponseMethod : operation.Method;
        EmittedClient owner = api.OwnerOf(operation, client);
        MethodInfo method = owner.Method(name);
        object? answer = await owner
            .CallAsync(name, arguments.Make(operation, method, fullness, seed))
            .ConfigureAwait(false);
        await ReadToEndAsync(answer).ConfigureAwait(false);
        return answer;
    }

    private static async Task ReadToEndAsync(object? answer)
    {
        if (answer is Stream stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                await stream.CopyToAsync(Stream.Null).ConfigureAwait(false);
            }
        }
        else if (answer?.GetType().GetInterface("IAsyncEnumerable`1") is { } items)
        {
            MethodInfo count = typeof(Caller)
                .GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(items.GetGenericArguments());
            await ((Task<int>)count.Invoke(null, [answer])!).ConfigureAwait(false);
        }
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items)
    {
        int count = 0;
        await foreach (T item in items.ConfigureAwait(false))
        {
            count += item is null ? 0 : 1;
        }

        return count;
    }
}
