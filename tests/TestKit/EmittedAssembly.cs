using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using CampaignsGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace TestKit;

/// <summary>What a run of the generator emitted, compiled into memory and loaded: models and clients to be used by reflection.</summary>
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

    /// <summary>Compiles and loads <paramref name="run"/>; fails where the compiler warns of anything.</summary>
    /// <param name="run">What was emitted.</param>
    /// <param name="namespace">The client's namespace.</param>
    /// <param name="isCollectible">
    /// Whether it can be unloaded. A test that runs emitted code for long, beside others, keeps it: .NET 10 has been seen to
    /// end with an access violation in such code after other collectible assemblies were unloaded.
    /// </param>
    public static EmittedAssembly Of(GeneratorRun run, string @namespace = "Test.Api", bool isCollectible = true) =>
        Load(run.Compilation, DiagnosticSeverity.Warning, @namespace, isCollectible);

    /// <summary>Loads a project of which it is known what the compiler says.</summary>
    internal static EmittedAssembly Of(Compilation compilation, string @namespace, bool isCollectible) =>
        Load(compilation, DiagnosticSeverity.Error, @namespace, isCollectible);

    /// <summary>Runs the generator over one document and loads what it emits.</summary>
    public static EmittedAssembly Of(TestDocument document, string code = "") =>
        Of(GeneratorRun.Of([document], code), document.Namespace!);

    /// <summary>Every type that it holds.</summary>
    public IReadOnlyList<Type> Types => assembly.GetTypes();

    /// <summary>An emitted type of the client's namespace.</summary>
    public Type Type(string name) => assembly.GetType($"{@namespace}.{name}", throwOnError: true)!;

    /// <summary>The methods of an emitted interface that call operations.</summary>
    public IEnumerable<MethodInfo> Operations(string name) => OperationsOf(Type(name));

    /// <summary>The methods of a client's interface that call operations.</summary>
    public static IEnumerable<MethodInfo> OperationsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(static method => !method.IsSpecialName && method.Name != "With")
            .Where(static method => method.GetParameters() is not [{ ParameterType.Name: "ApiCustomRequest" }, ..]);

    /// <summary>An emitted type of any namespace; null where there is none.</summary>
    public Type? Find(string fullName) => assembly.GetType(fullName);

    /// <summary>Reads JSON into a model through its emitted converter.</summary>
    public object? Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type));

    /// <summary>Writes a model through its emitted converter.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType());

    /// <summary>Reads JSON and writes it again.</summary>
    public string RoundTrip(string type, string json) => Write(Read(type, json)!);

    /// <summary>A client that sends through <paramref name="handler"/>.</summary>
    /// <param name="handler">Answers.</param>
    /// <param name="configure">Sets the options, by the names of their properties.</param>
    /// <param name="name">The client's class.</param>
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
