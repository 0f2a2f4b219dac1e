using System.Reflection;

namespace TestKit;

/// <summary>An emitted client, called by the names of its methods and their parameters.</summary>
public sealed class EmittedClient(object client)
{
    /// <summary>The client itself.</summary>
    public object Instance => client;

    /// <summary>The method of that name.</summary>
    public MethodInfo Method(string name) =>
        client.GetType().GetMethod(name) ?? throw new MissingMethodException(client.GetType().Name, name);

    /// <summary>
    /// Calls an operation with arguments by name; those that are not given take their defaults. <c>request.Limit</c> is a
    /// property of the object that is the argument <c>request</c>.
    /// </summary>
    /// <returns>What it answered; null where the method returns nothing.</returns>
    public async Task<object?> CallAsync(string method, params (string Name, object? Value)[] arguments)
    {
        Task task = (Task)Call(method, arguments)!;
        await task.ConfigureAwait(false);
        return Method(method).ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    /// <summary>Calls a method in the same way.</summary>
    /// <returns>What it returned.</returns>
    public object? Call(string method, params (string Name, object? Value)[] arguments)
    {
        MethodInfo target = Method(method);
        object?[] values = [.. target.GetParameters().Select(parameter => ValueOf(parameter, arguments))];
        return target.Invoke(client, BindingFlags.DoNotWrapExceptions, null, values, null);
    }

    private static object? ValueOf(ParameterInfo parameter, (string Name, object? Value)[] arguments)
    {
        foreach ((string name, object? value) in arguments)
        {
            if (name == parameter.Name)
            {
                return value;
            }
        }

        return ObjectOf(parameter, arguments) is { } request ? request
            : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : throw new ArgumentException($"{parameter.Member.Name} needs '{parameter.Name}'.");
    }

    /// <summary>An object with the properties that are given; null where none is.</summary>
    private static object? ObjectOf(ParameterInfo parameter, (string Name, object? Value)[] arguments)
    {
        string start = parameter.Name + ".";
        object? made = null;
        foreach ((string name, object? value) in arguments)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                made ??= Activator.CreateInstance(parameter.ParameterType)!;
                parameter.ParameterType.GetProperty(name[start.Length..])!.SetValue(made, value);
            }
        }

        return made;
    }
}
