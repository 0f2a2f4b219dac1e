using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN13xx and CGN14xx say, and where.</summary>
public class ContentDiagnosticsTests
{
    [Fact]
    public void CGN1301_a_body_of_parts_that_has_no_parts()
    {
        TestDocument document = Spec.Operation(
            "operationId: putThing\nrequestBody: { content: { multipart/form-data: { schema: { type: string } } } } # here",
            method: "put"
        );
        string message =
            "'putThing' is left out of the client: its body is offered as 'multipart/form-data' only, and its schema is no object whose properties could be fields or parts";
        Reported.Once(document, "CGN1301", DiagnosticSeverity.Warning, message);
        Assert.DoesNotContain("Test.Api.TestClient.PutThing.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Fact]
    public void CGN1302_an_answer_that_is_also_offered_otherwise()
    {
        TestDocument document = Spec.Operation(
            "operationId: putThing",
            method: "put",
            responses: "\n      '200': { description: ok, content: { application/xml: {}, application/json: {}, text/json: {} } } # here"
        );
        Reported.Once(
            document,
            "CGN1302",
            DiagnosticSeverity.Info,
            "'putThing' reads 'application/json' here; 'application/xml' is not offered by the client"
        );
    }

    [Fact]
    public void CGN1530_a_form_of_the_body_that_cannot_be_sent()
    {
        TestDocument document = Spec.Operation(
            """
            operationId: putThing
            requestBody:
              content:
                application/json: { schema: { type: string } }
                multipart/form-data: { schema: { type: string } } # here
            """,
            method: "put"
        );
        Reported.Once(
            document,
            "CGN1530",
            DiagnosticSeverity.Info,
            "'multipart/form-data' is not among the forms in which the client sends the body of 'putThing': its schema is no object whose properties could be fields or parts"
        );
    }

    [Fact]
    public void CGN1504_an_encoding_of_a_property_that_is_not_there()
    {
        TestDocument document = Spec.Operation(
            """
            operationId: putThing
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: { type: object, properties: { a: { type: string } } }
                  encoding:
                    a: { explode: true }
                    b: { explode: true } # here
            """,
            method: "put"
        );
        Reported.Once(document, "CGN1504", DiagnosticSeverity.Info, "'encoding of b' has no effect on the client here");
    }

    [Fact]
    public void CGN1303_xml()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings",
            responses: "\n      '200': { description: ok, content: { text/xml: {} } } # here"
        );
        Reported.Once(
            document,
            "CGN1303",
            DiagnosticSeverity.Info,
            "'getThings' reads and writes 'text/xml' as text: the client makes no types of XML"
        );
    }

    [Fact]
    public void CGN1304_an_error_that_is_not_text()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings",
            responses: "\n      '204': { description: ok }\n      '400': { description: no, content: { image/png: {} } } # here"
        );
        Reported.Once(
            document,
            "CGN1304",
            DiagnosticSeverity.Info,
            "The body of answer 400 of 'getThings' comes as 'image/png': exceptions carry it as raw text"
        );
        Assert.Contains("Test.Api.TestClient.GetThings.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Fact]
    public void CGN1401_an_operationId_that_stands_twice()
    {
        TestDocument document = Spec.Of(
            """
            /a:
              get: { operationId: same, responses: { '204': { description: ok } } }
            /b:
              get: { operationId: same, responses: { '204': { description: ok } } } # here
            """
        );
        Reported.Once(
            document,
            "CGN1401",
            DiagnosticSeverity.Warning,
            "operationId 'same' stands at another operation already; this one is called 'GetB'"
        );
    }
}
