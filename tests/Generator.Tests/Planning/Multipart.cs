using System.Net;
using TestKit;

namespace Generator.Tests.Planning;

/// <summary>Sends a body of parts through an emitted client, and gives the parts that were sent.</summary>
internal static class Multipart
{
    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example/v1"),
    };

    /// <summary>
    /// Each part that was sent, its headers and its text joined by bars: <c>form-data; name="a"|text/plain|text</c>.
    /// </summary>
    /// <param name="content">What stands under <c>content</c>, not indented.</param>
    /// <param name="form">The members of the initializer of the body's type.</param>
    /// <param name="components">What stands under <c>components</c>, not indented.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static Task<string[]> SendAsync(
        string content,
        string form,
        string components = "",
        string version = "3.1.0"
    ) => SendAsync(Document(content, components, version), form);

    /// <summary>The same of a whole document whose only operation is <c>send</c>.</summary>
    public static async Task<string[]> SendAsync(TestDocument document, string form)
    {
        RecordingHandler handler = await RecordAsync(document, form);
        string boundary = handler
            .Request!.Content!.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary")
            .Value!;
        string[] parts = handler.Body!.Split("--" + boundary);
        return [.. parts[1..^1].Select(Shown)];
    }

    /// <summary>What was sent, whatever it is.</summary>
    public static async Task<RecordingHandler> RecordAsync(TestDocument document, string form)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            document,
            $$"""
            namespace Test.Api;
            public static class Make
            {
                public static object Form() => new SendForm { {{form}} };
                public static global::CampaignsGen.FileUpload File(string text, string? type = null) =>
                    new(new global::System.IO.MemoryStream(global::System.Text.Encoding.UTF8.GetBytes(text)), text + ".txt", type);
            }
            """
        );
        RecordingHandler handler = new(status: HttpStatusCode.NoContent);
        object body = emitted.Type("Make").GetMethod("Form")!.Invoke(null, null)!;
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", body));
        return handler;
    }

    /// <summary>A document of one operation, <c>send</c>, with a body.</summary>
    public static TestDocument Document(string content, string components = "", string version = "3.1.0") =>
        Spec.Of(
            "/things:\n  post:\n    operationId: send\n    requestBody:\n      required: true\n      content:\n"
                + string.Join('\n', content.Split('\n').Select(static line => "        " + line))
                + "\n    responses: { '204': { description: Done. } }",
            components,
            version: version
        );

    private static string Shown(string part)
    {
        string[] halves = part.Split("\r\n\r\n", 2);
        IEnumerable<string> headers = halves[0]
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(static header =>
                header
                    .Replace("Content-Disposition: form-data; name=", "", StringComparison.Ordinal)
                    .Replace("Content-Type: ", "", StringComparison.Ordinal)
                    .Replace("\"", "", StringComparison.Ordinal)
            );
        return string.Join('|', [.. headers, halves[1][..^2]]);
    }
}
