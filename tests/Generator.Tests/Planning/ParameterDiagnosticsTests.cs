using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN1507 to CGN1513 say of parameters, and where.</summary>
public class ParameterDiagnosticsTests
{
    private const string NoPlainItems = "the items of its array are no plain values";

    [Theory]
    [InlineData("in: query, schema: { type: array, items: { type: object } }", NoPlainItems)]
    [InlineData(
        "in: query, style: pipeDelimited, explode: false, schema: { type: string }",
        "only an array can be delimited so"
    )]
    public void CGN1507_an_optional_parameter_that_cannot_be_sent(string parameter, string reason)
    {
        TestDocument document = Spec.Operation(
            $"operationId: getThings\nparameters:\n  - {{ name: p, {parameter} }} # here"
        );
        Reported.Once(
            document,
            "CGN1507",
            DiagnosticSeverity.Warning,
            $"Optional parameter 'p' of 'getThings' is left out of the client: {reason}"
        );
        Assert.Contains("Test.Api.TestClient.GetThings.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Fact]
    public void CGN1508_a_required_parameter_that_cannot_be_sent()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nparameters:\n  - { name: p, in: query, required: true, schema: { type: array, items: { type: object } } } # here"
        );
        string message =
            $"'getThings' is left out of the client: its required parameter 'p' cannot be sent, because {NoPlainItems}";
        Reported.Once(document, "CGN1508", DiagnosticSeverity.Warning, message);
        Assert.DoesNotContain("Test.Api.TestClient.GetThings.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Theory]
    [InlineData("Accept", "media types of the answers")]
    [InlineData("content-type", "media type of the body")]
    [InlineData("AUTHORIZATION", "security schemes")]
    public void CGN1509_a_header_that_is_no_parameter(string name, string owner)
    {
        TestDocument document = Spec.Operation(
            $"operationId: getThings\nparameters:\n  - {{ name: {name}, in: header, required: true, schema: {{ type: string }} }} # here"
        );
        string message =
            $"Header parameter '{name}' of 'getThings' is not a parameter of the client: OpenAPI gives '{name}' to the {owner}";
        Reported.Once(document, "CGN1509", DiagnosticSeverity.Info, message);
    }

    [Fact]
    public void CGN1513_a_parameter_of_no_single_type()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nparameters:\n  - { name: p, in: query, schema: { oneOf: [ { type: string }, { type: integer } ] } } # here"
        );
        string message =
            "Parameter 'p' of 'getThings' has no single type and is a string, which is sent as you write it";
        Reported.Once(document, "CGN1513", DiagnosticSeverity.Info, message);
    }
}
