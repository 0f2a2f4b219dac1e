using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Version 2.0, at the pointers of the user's own document.</summary>
public class SwaggerTests
{
    [Fact]
    public void Bodies_and_media_types_stand_where_the_document_has_them()
    {
        ApiModel model = Spec.Model(
            Spec.Swagger(
                """
                consumes: [application/json]
                produces: [application/json, text/json]
                paths:
                  /pets:
                    post:
                      parameters:
                        - { name: limit, in: query, type: integer, format: int32, maximum: 9 }
                        - { name: pet, in: body, required: true, description: The pet., schema: { $ref: '#/definitions/Pet' } }
                      responses:
                        200:
                          description: k
                          schema: { $ref: '#/definitions/Pet' }
                          headers: { X-Rate: { type: integer, description: Left. } }
                        204: { description: none }
                    get:
                      produces: [image/png]
                      responses: { 200: { description: k, schema: { type: file } } }
                definitions:
                  Pet: { type: object, properties: { name: { type: string, x-nullable: true } }, discriminator: name, required: [name] }
                """
            )
        );

        Operation post = model.Operations[0];
        Parameter limit = Assert.Single(post.Parameters);
        Assert.Equal("#/paths/~1pets/post/parameters/0", limit.Pointer);
        Assert.Equal(
            (SchemaTypes.Integer, "int32", "9"),
            (limit.Schema!.Types, limit.Schema.Format, limit.Schema.Constraints.Maximum)
        );
        Assert.Equal("#/paths/~1pets/post/parameters/0", limit.Schema.Pointer);
        Assert.Equal(
            ("#/paths/~1pets/post/parameters/1", true, "The pet."),
            (post.RequestBody!.Pointer, post.RequestBody.Required, post.RequestBody.Description)
        );
        MediaType body = Assert.Single(post.RequestBody.Content);
        Assert.Equal(("application/json", "#/definitions/Pet"), (body.Name, body.Schema!.Reference));
        Assert.Equal(["application/json", "text/json"], post.Responses[0].Content.Select(type => type.Name));
        Assert.Equal("#/paths/~1pets/post/responses/200/schema", post.Responses[0].Content[0].Schema!.Pointer);
        Assert.Equal(
            ("Left.", SchemaTypes.Integer),
            (post.Responses[0].Headers[0].Description, post.Responses[0].Headers[0].Schema!.Types)
        );
        Assert.Empty(post.Responses[1].Content);
        Schema file = model.Operations[1].Responses[0].Content[0].Schema!;
        Assert.Equal(
            ("image/png", SchemaTypes.String, "binary"),
            (model.Operations[1].Responses[0].Content[0].Name, file.Types, file.Format)
        );
        NamedSchema pet = Assert.Single(model.Schemas);
        Assert.Equal(("#/definitions/Pet", "name"), (pet.Pointer, pet.Schema.Discriminator!.PropertyName));
        Assert.True(pet.Schema.Properties[0].Schema.Nullable);
    }

    [Theory]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData(
        "consumes: [application/x-www-form-urlencoded, multipart/form-data],",
        "application/x-www-form-urlencoded,multipart/form-data"
    )]
    [InlineData("consumes: [application/json],", "application/x-www-form-urlencoded")]
    [InlineData("consumes: ['Multipart/Form-Data; boundary=x'],", "Multipart/Form-Data; boundary=x")]
    public void A_form_is_one_object(string consumes, string mediaTypes)
    {
        Operation operation = Spec.Model(
            Spec.Swagger(
                $$"""
                paths:
                  /a:
                    post: { {{consumes}} parameters: [
                      { name: a, in: formData, type: string, required: true, description: Of a. },
                      { name: b, in: formData, type: array, items: { type: integer } }], responses: { 200: { description: k } } }
                """
            )
        ).Operations[0];

        Assert.Equal(mediaTypes.Split(','), operation.RequestBody!.Content.Select(type => type.Name));
        Schema form = operation.RequestBody.Content[0].Schema!;
        Assert.Equal((SchemaTypes.Object, "#/paths/~1a/post/parameters/0"), (form.Types, form.Pointer));
        Assert.Equal(["a"], form.Required);
        Assert.Equal(["a", "b"], form.Properties.Select(property => property.Name));
        Assert.Equal("Of a.", form.Properties[0].Schema.Description);
        Assert.Equal("#/paths/~1a/post/parameters/1/items", form.Properties[1].Schema.Items!.Pointer);
    }

    [Fact]
    public void A_file_makes_the_form_multipart()
    {
        Operation operation = Spec.Model(
            Spec.Swagger(
                "paths: { /a: { post: { parameters: [{ name: f, in: formData, type: file }], consumes: [multipart/form-data], responses: { 200: { description: k } } } } }"
            )
        ).Operations[0];

        MediaType form = Assert.Single(operation.RequestBody!.Content);
        Assert.Equal(("multipart/form-data", "binary"), (form.Name, form.Schema!.Properties[0].Schema.Format));
    }

    [Theory]
    [InlineData("", ParameterStyle.Form, false)]
    [InlineData("collectionFormat: csv,", ParameterStyle.Form, false)]
    [InlineData("collectionFormat: multi,", ParameterStyle.Form, true)]
    [InlineData("collectionFormat: ssv,", ParameterStyle.SpaceDelimited, false)]
    [InlineData("collectionFormat: pipes,", ParameterStyle.PipeDelimited, false)]
    internal void Collection_formats_are_styles(string format, ParameterStyle style, bool explode)
    {
        Parameter parameter = Spec.Model(
                Spec.Swagger(
                    $"paths: {{ /a: {{ get: {{ parameters: [{{ name: p, in: query, {format} type: array, items: {{ type: string }} }}], responses: {{ 200: {{ description: k }} }} }} }} }}"
                )
            )
            .Operations[0]
            .Parameters[0];

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void Shared_parts_and_security_keep_their_places()
    {
        ReadResult result = Spec.Read(
            Spec.Swagger(
                """
                paths:
                  /a:
                    get:
                      parameters: [{ $ref: '#/parameters/P' }, { name: t, in: query, type: array, items: { type: string }, collectionFormat: tsv }]
                      responses: { 404: { $ref: '#/responses/None' } }
                      security: [{ B: [] }, { Missing: [] }]
                parameters: { P: { name: p, in: header, type: string } }
                responses: { None: { description: none } }
                securityDefinitions: { B: { type: basic }, K: { type: apiKey, in: query, name: k } }
                """
            )
        );

        Operation operation = Assert.Single(result.Model!.Operations);
        Assert.Equal(
            ["CGN1109 #/paths/~1a/get/parameters/1/collectionFormat", "CGN1104 #/paths/~1a/get/security/1/Missing"],
            Spec.Said(result)
        );
        Assert.Equal("#/parameters/P", operation.Parameters[0].Pointer);
        Assert.Equal("#/responses/None", operation.Responses[0].Pointer);
        Assert.Equal("#/securityDefinitions/B", result.Model.SecuritySchemes[0].Pointer);
        Assert.Equal(SecuritySchemeKind.HttpBasic, result.Model.SecuritySchemes[0].Kind);
        Assert.Equal("B", Assert.Single(operation.Security).Schemes[0].Name);
    }
}
