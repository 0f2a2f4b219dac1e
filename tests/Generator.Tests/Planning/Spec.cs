using TestKit;

namespace Generator.Tests.Planning;

/// <summary>Small documents, of the parts that a test is about.</summary>
internal static class Spec
{
    private const string Mark = "# here";

    /// <summary>A document of version 3.0.</summary>
    /// <param name="paths">What stands under <c>paths</c>, not indented; nothing for none.</param>
    /// <param name="components">What stands under <c>components</c>, not indented.</param>
    /// <param name="head">Further fields of the document.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static TestDocument Of(
        string paths = "",
        string components = "",
        string head = "",
        string version = "3.0.3"
    ) =>
        new(
            "api.yaml",
            $"""
            openapi: {version}
            info: {"{ title: Test, version: '1' }"}
            {head}
            paths:{Indented(paths, "{}")}
            components:{Indented(components, "{}")}
            """
        );

    /// <summary>A document of schemas.</summary>
    /// <param name="schemas">What stands under <c>schemas</c>, not indented.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static TestDocument Schemas(string schemas, string version = "3.0.3") =>
        Of(components: "schemas:" + Indented(schemas, "{}"), version: version);

    /// <summary>A document of one operation, <c>GET /things</c>.</summary>
    /// <param name="operation">Its fields beside its answer, not indented.</param>
    /// <param name="components">What stands under <c>components</c>, not indented.</param>
    /// <param name="path">Its path.</param>
    /// <param name="method">Its method.</param>
    /// <param name="responses">Its answers, as flow.</param>
    public static TestDocument Operation(
        string operation,
        string components = "",
        string path = "/things",
        string method = "get",
        string responses = "{ default: { description: done } }"
    ) => Of($"'{path}':\n  {method}:\n{Lines(operation, 4)}    responses: {responses}", components);

    /// <summary>The line, from 1, that a test has marked with <c># here</c>.</summary>
    public static int MarkedLine(TestDocument document)
    {
        string[] lines = document.Text.Split('\n');
        return Array.FindIndex(lines, static line => line.Contains(Mark, StringComparison.Ordinal)) + 1;
    }

    private static string Indented(string text, string otherwise) =>
        text.Length == 0 ? " " + otherwise : "\n" + Lines(text, 2).TrimEnd();

    private static string Lines(string text, int spaces) =>
        text.Length == 0 ? "" : string.Concat(text.Split('\n').Select(line => new string(' ', spaces) + line + "\n"));
}
