using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using CampaignsGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace TestKit;

/// <summary>
/// Represents the emitted code of a generator run, compiled in memory and loaded. Models and clients are used by reflection.
/// </summary>
public sealed class EmittedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context;
    private readonly Assembly assembly;
    private readonly string @namespace;

    private EmittedAssembly(Stream stream, string @namespace, bool isCollectible)
    {
        context = new AssemblyLoadContext("emitted", isCollectible);
        assembly = context.LoadFromStream(stream);
        this.@namespace = @namespace;
    }

    /// <summary>Compiles and loads <paramref name="run"/>. Fails if the compiler reports a warning.</summary>
    /// <param name="run">The run with the emitted code.</param>
    /// <param name="namespace">The namespace of the client.</param>
    /// <param name="isCollectible">
    /// Whether the assembly can be unloaded. A test that runs emitted code for a long time, concurrently with others, should not unload it:
    /// .NET 10 has terminated with an access violation in such code after other collectible assemblies were unloaded.
    /// </param>
    public static EmittedAssembly Of(GeneratorRun run, string @namespace = "Test.Api", bool isCollectible = true) =>
        Load(run.Compilation, DiagnosticSeverity.Warning, @namespace, isCollectible);

    /// <summary>Loads a project whose compiler diagnostics have already been checked.</summary>
    internal static EmittedAssembly Of(Compilation compilation, string @namespace, bool isCollectible) =>
        Load(compilation, DiagnosticSeverity.Error, @namespace, isCollectible);

    /// <summary>Runs the generator for one document and loads the emitted code.</summary>
    public static EmittedAssembly Of(TestDocument document, string code = "") =>
        Of(GeneratorRun.Of([document], code), document.Namespace!);

    /// <summary>Gets all types of the assembly.</summary>
    public IReadOnlyList<Type> Types => assembly.GetTypes();

    /// <summary>Returns an emitted type in the namespace of the client.</summary>
    public Type Type(string name) => assembly.GetType($"{@namespace}.{name}", throwOnError: true)!;

    /// <summary>Returns the methods of an emitted interface that call operations.</summary>
    public IEnumerable<MethodInfo> Operations(string name) => OperationsOf(Type(name));

    /// <summary>Returns the methods of a client interface that call operations.</summary>
    public static IEnumerable<MethodInfo> OperationsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(static method => !method.IsSpecialName && method.Name != "With")
            .Where(static method => method.GetParameters() is not [{ ParameterType.Name: "ApiCustomRequest" }, ..]);

    /// <summary>Returns an emitted type in any namespace, or null if there is none.</summary>
    public Type? Find(string fullName) => assembly.GetType(fullName);

    /// <summary>Reads JSON as a model with its emitted converter.</summary>
    public object? Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type));

    /// <summary>Writes a model with its emitted converter.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType());

    /// <summary>Reads JSON and writes it again.</summary>
    public string RoundTrip(string type, string json) => Write(Read(type, json)!);

    /// <summary>Creates a client that sends requests through <paramref name="handler"/>.</summary>
    /// <param name="handler">The handler that responds.</param>
    /// <param name="configure">The options, by the names of their properties.</param>
    /// <param name="name">The class name of the client.</param>
    public EmittedClient Client(
        HttpMessageHandler handler,
        IReadOnlyDictionary<string, object?>? configure = null,
        string name = "TestClient"
    )
    {
        object options = Activator.CreateInstance(Type(name + "Options"))!;
        foreach ((string property, object? value) in configure ?? new Dictionary<string, object?>())
        {
            PropertyInfo target = options.GetType().GetProperty(property)!;
            target.SetValue(
                options,
                target.PropertyType == typeof(AccessTokenProvider) && value is string token
                    ? AccessTokenProvider.FromString(token)
                    : value
            );
        }

        return new EmittedClient(Activator.CreateInstance(Type(name), new HttpClient(handler), options)!);
    }

    /// <summary>The compiler says the same while it emits as it does when it is only asked, in half the time of both.</summary>
    private static EmittedAssembly Load(
        Compilation compilation,
        DiagnosticSeverity failsAt,
        string @namespace,
        bool isCollectible
    )
    {
        MemoryStream image = new();
        EmitResult result = compilation.Emit(image, xmlDocumentationStream: Stream.Null);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= failsAt);
        image.Position = 0;
        return new EmittedAssembly(image, @namespace, isCollectible);
    }

    public void Dispose()
    {
        if (context.IsCollectible)
        {
            context.Unload();
        }
    }
}
