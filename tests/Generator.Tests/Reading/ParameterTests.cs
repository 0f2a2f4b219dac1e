using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class ParameterTests
{
    [Theory]
    [InlineData("in: query", ParameterLocation.Query, ParameterStyle.Form, true)]
    [InlineData("in: cookie", ParameterLocation.Cookie, ParameterStyle.Form, true)]
    [InlineData("in: header", ParameterLocation.Header, ParameterStyle.Simple, false)]
    [InlineData("in: query, style: pipeDelimited", ParameterLocation.Query, ParameterStyle.PipeDelimited, false)]
    [InlineData(
        "in: query, style: spaceDelimited, explode: true",
        ParameterLocation.Query,
        ParameterStyle.SpaceDelimited,
        true
    )]
    [InlineData(
        "in: query, style: deepObject, explode: true",
        ParameterLocation.Query,
        ParameterStyle.DeepObject,
        true
    )]
    [InlineData("in: query, explode: false", ParameterLocation.Query, ParameterStyle.Form, false)]
    internal void Style_and_explode_have_defaults(
        string fields,
        ParameterLocation location,
        ParameterStyle style,
        bool explode
    )
    {
        Parameter parameter = Assert.Single(
            Parameters(Spec.Model(Document($"[{{ name: p, {fields}, schema: {{}} }}]")))
        );

        Assert.Equal((location, style, explode), (parameter.Location, parameter.Style, parameter.Explode));
    }

    [Fact]
    public void A_path_parameter_is_required_whatever_it_says()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                "paths: { '/a/{p}': { get: { parameters: [{ name: p, in: path, style: label, schema: {} }], responses: { '200': { description: k } } } } }"
            )
        );

        Parameter parameter = Assert.Single(Parameters(result.Model!));
        Assert.Equal((true, ParameterStyle.Label, false), (parameter.Required, parameter.Style, parameter.Explode));
        Assert.Equal(["CGN1007 #/paths/~1a~1{p}/get/parameters/0"], Spec.Said(result));
    }

    [Fact]
    public void An_operation_replaces_what_its_path_says()
    {
        Parameter[] parameters =
        [
            .. Parameters(
                Spec.Model(
                    Spec.Document(
                        """
                        paths:
                          /a:
                            parameters:
                              - { name: p, in: query, description: of the path, schema: {} }
                              - { name: p, in: header, schema: {} }
                              - $ref: '#/components/parameters/Limit'
                            get:
                              parameters:
                                - { name: p, in: query, description: own, deprecated: true, allowReserved: true, schema: {} }
                                - { name: q, in: query, content: { application/json: { schema: { type: object } } } }
                              responses: { '200': { description: k } }
                        components:
                          parameters:
                            Limit: { name: limit, in: query, required: true, schema: { type: integer } }
                        """
                    )
                )
            ),
        ];

        Assert.Equal(["p", "p", "limit", "q"], parameters.Select(parameter => parameter.Name));
        Parameter own = parameters[0];
        Assert.Equal(("own", true, true), (own.Description, own.Deprecated, own.AllowReserved));
        Assert.Equal("#/paths/~1a/get/parameters/0", own.Pointer);
        Assert.Equal(("#/components/parameters/Limit", true), (parameters[2].Pointer, parameters[2].Required));
        Assert.Null(parameters[3].Schema);
        Assert.Equal("application/json", Assert.Single(parameters[3].Content).Name);
    }

    [Theory]
    [InlineData("{ name: p, in: body, schema: {} }", "CGN1107 #/paths/~1a/get/parameters/0/in")]
    [InlineData("{ name: p, schema: {} }", "CGN1010 #/paths/~1a/get/parameters/0")]
    [InlineData("{ in: query, schema: {} }", "CGN1010 #/paths/~1a/get/parameters/0")]
    [InlineData("null", "CGN1006 #/paths/~1a/get/parameters/0")]
    [InlineData("{ name: p, in: query, content: {} }", "CGN1011 #/paths/~1a/get/parameters/0/content")]
    [InlineData("{ $ref: '#/components/parameters/None' }", "CGN1101 #/paths/~1a/get/parameters/0/$ref")]
    [InlineData("{ name: p, in: path, required: true, schema: {} }", "CGN1106 #/paths/~1a/get/parameters/0")]
    [InlineData("{ name: p, in: query, style: matrix, schema: {} }", "CGN1109 #/paths/~1a/get/parameters/0/style")]
    [InlineData(
        "{ name: p, in: query, schema: {}, examples: { e: { $ref: '#/x' } } }",
        "CGN1101 #/paths/~1a/get/parameters/0/examples/e/$ref"
    )]
    public void What_is_wrong_is_told(string parameter, string said)
    {
        ReadResult result = Spec.Read(Document($"[{parameter}]"));

        Assert.Single(result.Model!.Operations);
        Assert.Contains(said, Spec.Said(result));
    }

    [Fact]
    public void The_first_of_two_in_one_list_counts()
    {
        ReadResult result = Spec.Read(
            Document(
                "[{ name: p, in: query, schema: { type: string } }, { name: p, in: query, schema: { type: integer } }]"
            )
        );

        Assert.Equal(["CGN1108 #/paths/~1a/get/parameters/1"], Spec.Said(result));
        Assert.Equal(SchemaTypes.String, Assert.Single(Parameters(result.Model!)).Schema!.Types);
    }

    [Fact]
    public void Headers_whose_names_differ_by_case_only_are_one()
    {
        ReadResult result = Spec.Read(
            Document(
                "[{ name: x-tenant, in: header, schema: { type: string } }, { name: X-Tenant, in: header, schema: { type: string } }, "
                    + "{ name: page, in: query, schema: { type: string } }, { name: Page, in: query, schema: { type: string } }]"
            )
        );

        Assert.Empty(Spec.Said(result));
        Assert.Equal(["X-Tenant", "page", "Page"], Parameters(result.Model!).Select(parameter => parameter.Name));
    }

    private static string Document(string parameters) =>
        Spec.Document(
            $"paths:\n  /a:\n    get: {{ parameters: {parameters}, responses: {{ '200': {{ description: k }} }} }}"
        );

    private static IEnumerable<Parameter> Parameters(ApiModel model) => model.Operations[0].Parameters;
}
