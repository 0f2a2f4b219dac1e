namespace PublicApis;

/// <summary>Represents a task that the program carries out with the client of an API.</summary>
/// <param name="Name">The name of the API, which is also the section of its options in the configuration.</param>
/// <param name="Parameters">What the task needs from the command line.</param>
/// <param name="Register">Registers the client with its options, and an <see cref="IApiTask"/>.</param>
internal sealed record ApiTask(
    string Name,
    string[] Parameters,
    Action<IServiceCollection, IConfigurationSection> Register
)
{
    public string Usage => string.Join(' ', [Name, .. Parameters]);
}

/// <summary>Carries out a task.</summary>
internal interface IApiTask
{
    /// <returns>0 if the task was carried out; 1 if the API refused it.</returns>
    Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken);
}
