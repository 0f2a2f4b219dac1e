using CampaignsGen;
using TestKit;

namespace Generator.Tests.Planning.Validation;

/// <summary>Models that are sent, in a client whose requests are validated.</summary>
internal static class CheckedModels
{
    private static readonly Dictionary<string, string> Requests = new() { ["Validation"] = "Requests" };

    /// <summary>The places that break a limit, each with the keyword.</summary>
    /// <param name="schemas">The schemas, of which <c>Thing</c> is sent.</param>
    /// <param name="json">A thing.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="code">Code beside what is emitted.</param>
    public static string[] Faults(string schemas, string json, string version = "3.1.0", string code = "")
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(schemas, version, code));
        object thing = emitted.Read("Thing", json)!;
        return thing is IApiValidatable model ? Text(model.GetValidationErrors()) : ["(none)"];
    }

    public static string[] Text(IEnumerable<ApiValidationError> errors) =>
        [.. errors.Select(static error => $"{error.Pointer} {error.Keyword}")];

    public static GeneratorRun Run(string schemas, string version = "3.1.0", string code = "") =>
        GeneratorRun.Of(
            [
                Checked(
                    Spec.Operation(
                        "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }",
                        "schemas:\n" + string.Join("\n", schemas.Split('\n').Select(static line => "  " + line)),
                        method: "post"
                    ),
                    version
                ),
            ],
            code
        );

    /// <summary>The document, of a client whose requests are validated.</summary>
    public static TestDocument Checked(TestDocument document, string version = "3.0.3") =>
        document with
        {
            Text = document.Text.Replace("openapi: 3.0.3", $"openapi: {version}", StringComparison.Ordinal),
            Metadata = Requests,
        };
}
