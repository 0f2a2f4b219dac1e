using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class OperationTests
{
    private const string Answer = "responses: { '200': { description: k } }";

    [Fact]
    public void An_operation_has_what_the_document_says()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                paths:
                  /pets/{id}:
                    patch:
                      operationId: changePet
                      summary: Changes a pet.
                      description: In place.
                      deprecated: true
                      tags: [pets, write]
                      parameters:
                        - { name: id, in: path, required: true, schema: { type: string } }
                      requestBody:
                        description: The change.
                        required: true
                        content:
                          application/merge-patch+json: { schema: { type: object } }
                          text/plain: {}
                      responses: { '204': { description: Done. } }
                """
            )
        );

        Operation operation = Assert.Single(model.Operations);
        Assert.Equal(("changePet", "PATCH", "/pets/{id}"), (operation.Id, operation.Method, operation.Path));
        Assert.Equal("#/paths/~1pets~1{id}/patch", operation.Pointer);
        Assert.Equal(
            ("Changes a pet.", "In place.", true),
            (operation.Summary, operation.Description, operation.Deprecated)
        );
        Assert.Equal(["pets", "write"], operation.Tags);
        RequestBody body = operation.RequestBody!;
        Assert.Equal(
            ("#/paths/~1pets~1{id}/patch/requestBody", "The change.", true),
            (body.Pointer, body.Description, body.Required)
        );
        Assert.Equal(["application/merge-patch+json", "text/plain"], body.Content.Select(type => type.Name));
        Assert.Equal(
            "#/paths/~1pets~1{id}/patch/requestBody/content/application~1merge-patch+json/schema",
            body.Content[0].Schema!.Pointer
        );
        Assert.Null(body.Content[1].Schema);
    }

    [Theory]
    [InlineData("/pets/{.id*}", "id", "/pets/{id}")]
    [InlineData("/pets/{;id}", "id", "/pets/{id}")]
    [InlineData("/pets/{id*}", "id", "/pets/{id}")]
    [InlineData("/v1/{id=pets/*}", "id", "/v1/{id}")]
    [InlineData("/v1/{id=pets/*/toys/**}:move", "id", "/v1/{id}:move")]
    [InlineData("/v1/{id=pets/*}", "id=pets/*", "/v1/{id=pets/*}")]
    [InlineData("/pets/{.id}", ".id", "/pets/{.id}")]
    public void Operators_in_a_path_are_passed_over_where_a_parameter_has_the_bare_name(
        string path,
        string name,
        string read
    )
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $$"""
                paths:
                  '{{path}}':
                    get:
                      parameters:
                        - { name: '{{name}}', in: path, required: true, schema: { type: string } }
                      {{Answer}}
                """
            )
        );

        Assert.DoesNotContain(Spec.Said(result), said => said.StartsWith("CGN1106", StringComparison.Ordinal));
        Assert.Equal(read, Assert.Single(result.Model!.Operations).Path);
    }

    [Fact]
    public void Newer_versions_have_more_methods()
    {
        string paths = $$"""
            paths:
              /a:
                query: { {{Answer}} }
                additionalOperations:
                  COPY: { {{Answer}} }
            """;

        Assert.Equal(["QUERY", "COPY"], Spec.Model(Spec.Document(paths, "3.2.0")).Operations.Select(o => o.Method));
        ReadResult older = Spec.Read(Spec.Document(paths, "3.1.0"));
        Assert.Empty(older.Model!.Operations);
        Assert.Equal(["CGN1015 #/paths/~1a/query", "CGN1015 #/paths/~1a/additionalOperations"], Spec.Said(older));
    }

    [Fact]
    public void A_path_item_may_stand_elsewhere()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                $$"""
                paths:
                  /a: { $ref: '#/components/pathItems/A' }
                components:
                  pathItems:
                    A:
                      parameters: [{ name: q, in: query, schema: { type: string } }]
                      get: { {{Answer}} }
                """,
                "3.1.0"
            )
        );

        Operation operation = Assert.Single(model.Operations);
        Assert.Equal(("/a", "#/components/pathItems/A/get"), (operation.Path, operation.Pointer));
        Assert.Equal("#/components/pathItems/A/parameters/0", Assert.Single(operation.Parameters).Pointer);
    }

    [Theory]
    [InlineData("a: { get: { R } }", "CGN1106 #/paths/a")]
    [InlineData("/a: []", "CGN1006 #/paths/~1a")]
    [InlineData("/a: { get: null }", "CGN1006 #/paths/~1a/get")]
    [InlineData("/a/{b}: { get: { R } }", "CGN1106 #/paths/~1a~1{b}")]
    [InlineData("/a/{b: { get: { R } }", "CGN1106 #/paths/~1a~1{b")]
    [InlineData("/a: { get: { requestBody: null, R } }", "CGN1006 #/paths/~1a/get/requestBody")]
    [InlineData("/a: { get: { deprecated: 'yes', R } }", "CGN1006 #/paths/~1a/get/deprecated")]
    [InlineData("/a: { get: { summary: [], R } }", "CGN1006 #/paths/~1a/get/summary")]
    [InlineData("/a: { get: { tags: x, R } }", "CGN1006 #/paths/~1a/get/tags")]
    [InlineData(
        "/a: { get: { responses: { '200': { description: k }, 2000: {} } } }",
        "CGN1109 #/paths/~1a/get/responses/2000"
    )]
    [InlineData("/a: { get: { responses: { '200': null } } }", "CGN1006 #/paths/~1a/get/responses/200")]
    [InlineData("/a: { get: { responses: { '4٠٤': { description: k } } } }", "CGN1109 #/paths/~1a/get/responses/4٠٤")]
    [InlineData("/a: { get: { responses: { '40４': { description: k } } } }", "CGN1109 #/paths/~1a/get/responses/40４")]
    public void What_is_wrong_is_told(string path, string said)
    {
        ReadResult result = Spec.Read(
            Spec.Document("paths:\n  " + path.Replace("R", Answer, StringComparison.Ordinal))
        );

        Assert.NotNull(result.Model);
        Assert.Contains(said, Spec.Said(result));
    }

    [Fact]
    public void Statuses_are_canonical_and_extensions_none()
    {
        Operation operation = Spec.Model(
            Spec.Document(
                """
                paths:
                  /a:
                    get:
                      responses:
                        200: { description: k, x-advice: [Look again., Then ask.] }
                        4xx: { description: k, x-advice: Look. }
                        default: { description: k }
                        x-more: {}
                """
            )
        ).Operations[0];

        Assert.Equal(["200", "4XX", "default"], operation.Responses.Select(response => response.Status));
        Assert.Equal(["Look again.", "Then ask."], operation.Responses[0].Advice);
        Assert.Equal(["Look."], operation.Responses[1].Advice);
        Assert.Equal("#/paths/~1a/get/responses/4xx", operation.Responses[1].Pointer);
    }

    [Fact]
    public void Responses_and_their_headers_may_stand_elsewhere()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                paths:
                  /a:
                    get: { responses: { '429': { $ref: '#/components/responses/Slow' } } }
                components:
                  responses:
                    Slow:
                      description: Too many.
                      headers:
                        Retry-After: { $ref: '#/components/headers/Retry' }
                        X-Id: { required: true, content: { text/plain: { schema: { type: string } } } }
                  headers:
                    Retry: { description: Seconds., schema: { type: integer } }
                """
            )
        );

        Response response = Assert.Single(model.Operations[0].Responses);
        Assert.Equal(
            ("429", "#/components/responses/Slow", "Too many."),
            (response.Status, response.Pointer, response.Description)
        );
        Assert.Equal(["Retry-After", "X-Id"], response.Headers.Select(header => header.Name));
        Assert.Equal("#/components/headers/Retry/schema", response.Headers[0].Schema!.Pointer);
        Assert.Equal((true, SchemaTypes.String), (response.Headers[1].Required, response.Headers[1].Schema!.Types));
    }
}
