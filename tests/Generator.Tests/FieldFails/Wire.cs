using System.Text.Json;
using TestKit;

namespace Generator.Tests.FieldFails;

/// <summary>One operation, called through the client that is emitted for it, and what went over the wire.</summary>
internal static class Wire
{
    /// <summary>Calls <c>find</c> with arguments as JSON, by name.</summary>
    /// <param name="document">The document.</param>
    /// <param name="handler">Answers, and keeps what was sent.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the method gave.</returns>
    public static Task<object?> CallAsync(
        TestDocument document,
        RecordingHandler handler,
        params (string Name, string Json)[] arguments
    ) => CallAsync(document, handler, "FindAsync", arguments);

    /// <summary>Calls a method with arguments as JSON, by name.</summary>
    public static async Task<object?> CallAsync(
        TestDocument document,
        RecordingHandler handler,
        string method,
        params (string Name, string Json)[] arguments
    )
    {
        EmittedAssembly emitted = EmittedAssembly.Of(document);
        EmittedClient client = emitted.Client(handler);
        return await client.CallAsync(
            method,
            [
                .. client
                    .Method(method)
                    .GetParameters()
                    .Where(parameter => arguments.Any(argument => argument.Name == parameter.Name))
                    .Select(parameter =>
                        (
                            parameter.Name!,
                            JsonSerializer.Deserialize(
                                arguments.First(argument => argument.Name == parameter.Name).Json,
                                parameter.ParameterType
                            )
                        )
                    ),
            ]
        );
    }

    /// <summary>What was sent when <c>find</c> was called.</summary>
    public static async Task<RecordingHandler> SentAsync(
        TestDocument document,
        params (string Name, string Json)[] arguments
    )
    {
        RecordingHandler handler = new();
        await CallAsync(document, handler, arguments);
        return handler;
    }

    /// <summary>A document of <c>find</c>, served at <c>https://api.example</c>.</summary>
    /// <param name="operation">Its fields, not indented.</param>
    /// <param name="path">Its path.</param>
    /// <param name="method">Its method.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="servers">The servers, as flow.</param>
    public static TestDocument Document(
        string operation,
        string path = "/things",
        string method = "get",
        string version = "3.1.0",
        string servers = "[ { url: 'https://api.example' } ]"
    ) =>
        new(
            "api.yaml",
            $$"""
            openapi: {{version}}
            info: { title: Test, version: '1' }
            servers: {{servers}}
            paths:
              '{{path}}':
                {{method}}:
                  operationId: find
            {{string.Join("\n", operation.Split('\n').Select(static line => "      " + line))}}
            components:
              schemas:
                Point: { type: object, properties: { x: { type: integer }, y: { type: integer } } }
                Filter: { type: object, properties: { size: { type: object, properties: { from: { type: integer } } } } }
                Fault: { type: object, properties: { code: { type: integer }, message: { type: string } } }
            """
        );
}
