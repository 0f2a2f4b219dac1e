using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.Json;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>Holds a document full of hostile texts against the same document with harmless ones.</summary>
internal static class HostileCheck
{
    private static readonly Lazy<IReadOnlyList<string>> Harmless = new(static () =>
        SyntaxShape.Of(GeneratorRun.Of([new HostileDocument(static _ => "harmless").Write("3.0.3", yaml: true)]))
    );

    /// <summary>No crash, nothing that the compiler minds, no syntax beside the planned, every value as it was.</summary>
    public static async Task AssertHarmlessAsync(Func<string, string> textAt)
    {
        HostileDocument document = new(textAt);
        GeneratorRun run = GeneratorRun.Of([document.Write("3.0.3", yaml: true)]);
        AssertShape(document, run);
        AssertSame(run, GeneratorRun.Of([document.Write("3.1.0", yaml: false)]));
        await AssertValuesAsync(document, run);
    }

    /// <summary>What holds of every text, also of one that UTF-8 cannot carry.</summary>
    public static void AssertShape(HostileDocument document, GeneratorRun run)
    {
        Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
        Assert.DoesNotContain(
            run.Diagnostics,
            static diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)
        );
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(Harmless.Value, SyntaxShape.Of(run));
        Assert.Empty(document.Values.Except(SyntaxShape.Literals(run)));
    }

    private static void AssertSame(GeneratorRun expected, GeneratorRun actual)
    {
        static IEnumerable<string> Sources(GeneratorRun run) =>
            run
                .Sources.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                .Select(static pair => pair.Value.Replace(".json.</auto", ".yaml.</auto", StringComparison.Ordinal));

        Assert.Equal(Sources(expected), Sources(actual));
    }

    private static async Task AssertValuesAsync(HostileDocument document, GeneratorRun run)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        AssertJson(document, emitted, Operation(emitted, deprecated: false).GetParameters()[0].ParameterType);
        AssertEnum(document, emitted);
        await AssertRequestAsync(document, emitted);
    }

    /// <summary>The method of the preferred form, which stands before those of other media types.</summary>
    private static MethodInfo Operation(EmittedAssembly emitted, bool deprecated) =>
        emitted
            .Operations("ITestClient")
            .First(method =>
                method.IsDefined(typeof(ObsoleteAttribute)) == deprecated
                && !method.Name.EndsWith("ResponseAsync", StringComparison.Ordinal)
            );

    private static void AssertJson(HostileDocument document, EmittedAssembly emitted, Type model)
    {
        Dictionary<string, string> members = new()
        {
            [document.PropertyName] = "value",
            ["unknown " + document.PropertyName] = "kept",
        };
        string json = JsonSerializer.Serialize(members);
        object read = emitted.Read(model.Name, json)!;
        Assert.Equal(
            "value",
            model.GetProperties().First(static property => property.PropertyType == typeof(string)).GetValue(read)
        );
        Assert.Equal(members, JsonSerializer.Deserialize<Dictionary<string, string>>(EmittedAssembly.Write(read)));
    }

    private static void AssertEnum(HostileDocument document, EmittedAssembly emitted)
    {
        Type type = emitted.Types.Single(static type =>
            type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(OpenEnum<>)
        );
        IEnumerable<string> known = ((IEnumerable)type.GetProperty("Known")!.GetValue(null)!)
            .Cast<object>()
            .Select(static value => value.ToString()!);
        Assert.Equal([document.EnumValue, "e" + document.EnumValue], known);
        Assert.Equal(
            document.EnumValue,
            emitted.Read(type.Name, JsonSerializer.Serialize(document.EnumValue))!.ToString()
        );
    }

    /// <summary>Path and query arrive as the document names them; the advice comes with the error.</summary>
    private static async Task AssertRequestAsync(HostileDocument document, EmittedAssembly emitted)
    {
        RecordingHandler handler = new("{}", HttpStatusCode.NotFound);
        EmittedClient client = emitted.Client(
            handler,
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://other.example") }
        );
        MethodInfo operation = Operation(emitted, deprecated: true);
        ParameterInfo[] parameters = operation.GetParameters();
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            client.CallAsync(operation.Name, (parameters[0].Name!, "in path"), (parameters[1].Name!, "in query"))
        );
        string[] target = handler.Target.Split('?');
        Assert.Equal(Uri.UnescapeDataString($"/{document.PathText}/in path"), Uri.UnescapeDataString(target[0]));
        Assert.Equal(document.QueryName, Uri.UnescapeDataString(target[1].Split('=')[0]));
        Assert.Equal("in%20query", target[1].Split('=')[1]);
        Assert.Empty(
            handler.Request!.Headers.NonValidated.Select(static header => header.Key).Except(["Accept", "User-Agent"])
        );
        if (!document.Advice.Contains('{', StringComparison.Ordinal))
        {
            Assert.Equal([document.Advice, "a" + document.Advice], exception.Advice);
        }
    }
}
