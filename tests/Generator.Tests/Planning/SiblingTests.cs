using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>An operation is told of where it differs from its siblings by what was probably forgotten.</summary>
public class SiblingTests
{
    private const string Schemes = """
        securitySchemes:
          key: { type: apiKey, in: header, name: X-Key }
          tenant: { type: apiKey, in: header, name: X-Tenant, x-secret: false }
          token: { type: http, scheme: bearer }
        """;

    private const string Both = "[{ key: [], tenant: [] }]";

    [Fact]
    public void A_tenant_that_one_operation_of_two_forgets() =>
        Reported.Once(
            Spec.Of(
                """
                /a:
                  get: { operationId: getA, responses: { default: { description: a } } }
                /b:
                  get:
                    operationId: getB
                    security:
                      - key: [] # here
                    responses: { default: { description: b } }
                """,
                Schemes,
                head: $"security: {Both}"
            ),
            "CGN1208",
            DiagnosticSeverity.Warning,
            "'getB' does not send 'X-Tenant', which the other operations send, so the API may reject it. To fix this, add 'tenant' to 'key' in this security requirement if the API requires it here too."
        );

    [Theory]
    // By what the document says of all.
    [InlineData(Both, new[] { "", "[{ key: [] }]" }, 1)]
    [InlineData(Both, new[] { "", "", "[{ tenant: [] }, { token: [] }]" }, 1)]
    [InlineData(Both, new[] { Both, "[{ key: [] }]", "" }, 1)]
    [InlineData(Both, new[] { "", "[]" }, 0)]
    [InlineData(Both, new[] { "", "[{}]" }, 0)]
    [InlineData(Both, new[] { "", "[{ key: [] }, {}]" }, 0)]
    [InlineData(Both, new[] { "", "[{ token: [] }]" }, 0)]
    [InlineData(Both, new[] { "", "[{ key: [] }, { key: [], tenant: [] }]" }, 0)]
    [InlineData(Both, new[] { "", "[{ key: [] }]", "[{ key: [] }]" }, 0)]
    [InlineData(Both, new[] { "[{ key: [] }]", "[{ key: [] }]" }, 0)]
    // By what most of them say.
    [InlineData("", new[] { Both, Both, Both, "[{ key: [] }]" }, 1)]
    [InlineData("", new[] { Both, Both, "[{ key: [] }]" }, 0)]
    [InlineData("", new[] { Both, Both, Both, "" }, 0)]
    [InlineData("", new[] { "[{ key: [] }]", "[{ key: [] }]", "[{ key: [] }]", "[{ token: [] }]" }, 0)]
    // The document says less than most of its operations.
    [InlineData("[{ key: [] }]", new[] { Both, Both, Both, "" }, 1)]
    public void Only_a_part_of_what_the_others_require_is_told_of(string document, string[] operations, int count)
    {
        string paths = string.Join(
            "\n",
            operations.Select(
                (security, index) =>
                    $"/a{index}: {{ get: {{ operationId: get{index}, {(security.Length == 0 ? "" : $"security: {security}, ")}responses: {{ default: {{ description: a }} }} }} }}"
            )
        );

        GeneratorRun run = GeneratorRun.Of([
            Spec.Of(paths, Schemes, head: document.Length == 0 ? "" : $"security: {document}"),
        ]);

        Assert.Equal(count, run.Diagnostics.Count(diagnostic => diagnostic.Id == "CGN1208"));
    }

    [Fact]
    public void A_scheme_that_no_operation_requires() =>
        Reported.Once(
            Spec.Of(
                "/a: { get: { operationId: getA, security: [{ key: [] }], responses: { default: { description: a } } } }",
                """
                securitySchemes:
                  key: { type: apiKey, in: header, name: X-Key }
                  tenant: { type: apiKey, in: header, name: X-Tenant } # here
                  certificate: { type: mutualTLS }
                """
            ),
            "CGN1209",
            DiagnosticSeverity.Info,
            "No operation requires security scheme 'tenant', so the client has an option for it but never sends it. To fix this, name it in 'security' of the document or of the operations that require it."
        );

    [Fact]
    public void A_choice_of_operations_leaves_schemes_to_the_others()
    {
        TestDocument document = Spec.Of(
            """
            /a: { get: { operationId: getA, tags: [a], security: [{ key: [] }], responses: { default: { description: a } } } }
            /b: { get: { operationId: getB, tags: [b], security: [{ token: [] }], responses: { default: { description: a } } } }
            """,
            "securitySchemes:\n  key: { type: apiKey, in: header, name: X-Key }\n  token: { type: http, scheme: bearer }"
        );

        GeneratorRun run = GeneratorRun.Of([
            document with
            {
                Metadata = new Dictionary<string, string> { ["IncludeTags"] = "a" },
            },
        ]);

        Assert.DoesNotContain("CGN1209", run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("application/json", 1)]
    [InlineData("application/vnd.pets.v2+json", 1)]
    [InlineData("APPLICATION/vnd.pets.v1+json; charset=utf-8", 0)]
    [InlineData("application/merge-patch+json", 0)]
    [InlineData("multipart/form-data", 0)]
    [InlineData("application/octet-stream", 0)]
    public void A_body_of_another_family(string mediaType, int count)
    {
        Assert.Equal(count, OtherBodies("application/vnd.pets.v1+json", mediaType));
    }

    [Fact]
    public void A_vendors_type_among_plain_JSON_is_meant()
    {
        Assert.Equal(0, OtherBodies("application/json", "application/vnd.pets.v1+json"));
    }

    private static int OtherBodies(string family, string mediaType)
    {
        static string Operation(string path, string mediaType) =>
            $"{path}:\n  post:\n    operationId: post{path[1..]}\n    requestBody: {{ content: {{ '{mediaType}': {{ schema: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }} }}\n    responses: {{ '204': {{ description: a }} }}\n";
        string paths = string.Concat(
            ((string[])["/a", "/b", "/c"]).Select(path => Operation(path, family)).Append(Operation("/d", mediaType))
        );
        return GeneratorRun.Of([Spec.Of(paths.TrimEnd())]).Diagnostics.Count(diagnostic => diagnostic.Id == "CGN1305");
    }
}
