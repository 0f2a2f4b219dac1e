using System.Reflection;

namespace TestKit;

/// <summary>Represents an emitted client, whose methods are called by the names of the methods and their parameters.</summary>
public sealed class EmittedClient(object client)
{
    /// <summary>Gets the client.</summary>
    public object Instance => client;

    /// <summary>Returns the method with a name.</summary>
    public MethodInfo Method(string name) =>
        client.GetType().GetMethod(name) ?? throw new MissingMethodException(client.GetType().Name, name);

    /// <summary>
    /// Calls an operation with named arguments. Omitted ones have their default values. <c>request.Limit</c> is a property of the object
    /// that is the argument <c>request</c>.
    /// </summary>
    /// <returns>The result of the operation, or null if the method returns nothing.</returns>
    public async Task<object?> CallAsync(string method, params (string Name, object? Value)[] arguments)
    {
        Task task = (Task)Call(method, arguments)!;
        await task.ConfigureAwait(false);
        return Method(method).ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    /// <summary>Calls a method in the same way.</summary>
    /// <returns>The result of the method.</returns>
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

    /// <summary>Creates an object with the specified properties, or returns null if there are none.</summary>
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
