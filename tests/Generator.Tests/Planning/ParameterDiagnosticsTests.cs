using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN1507 to CGN1513 say of parameters, and where.</summary>
public class ParameterDiagnosticsTests
{
    [Theory]
    [InlineData("Accept", "media types of the responses")]
    [InlineData("content-type", "media type of the body")]
    [InlineData("AUTHORIZATION", "security schemes")]
    public void CGN1509_a_header_that_is_no_parameter(string name, string owner)
    {
        TestDocument document = Spec.Operation(
            $"operationId: getThings\nparameters:\n  - {{ name: {name}, in: header, required: true, schema: {{ type: string }} }} # here"
        );
        string message =
            $"Header parameter '{name}' of 'getThings' is not a parameter of the method, because OpenAPI derives '{name}' from the {owner}. To fix this, remove the parameter.";
        Reported.Once(document, "CGN1509", DiagnosticSeverity.Info, message);
    }

    [Fact]
    public void CGN1513_a_parameter_of_no_single_type()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nparameters:\n  - { name: p, in: query, schema: {} } # here"
        );
        string message =
            "Parameter 'p' of 'getThings' does not have a single type, so it is a string that is sent as you write it. To fix this, specify one type.";
        Reported.Once(document, "CGN1513", DiagnosticSeverity.Info, message);
    }

    [Theory]
    [InlineData("in: query, schema: { type: array, items: { type: object } }", "form")]
    [InlineData(
        "in: path, style: matrix, required: true, schema: { type: array, items: { type: array, items: {} } }",
        "matrix"
    )]
    [InlineData(
        "in: query, style: pipeDelimited, schema: { type: array, items: { type: object, additionalProperties: {} } }",
        "pipeDelimited"
    )]
    public void CGN1514_items_for_which_the_style_has_no_form(string parameter, string style)
    {
        TestDocument document = Spec.Operation(
            $"operationId: getThings\nparameters:\n  - {{ name: p, {parameter} }} # here",
            path: parameter.Contains("path", StringComparison.Ordinal) ? "/{p}" : "/things"
        );
        string message =
            $"Parameter 'p' of 'getThings' is an array of arrays or objects, which style '{style}' does not define, so each item is sent as JSON text";
        Reported.Once(document, "CGN1514", DiagnosticSeverity.Info, message);
    }
}
