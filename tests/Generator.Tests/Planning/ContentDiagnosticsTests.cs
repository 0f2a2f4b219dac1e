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
            "'putThing' is omitted from the client, because its body is described only as 'multipart/form-data' and its schema is not an object whose properties could be fields or parts. To fix this, describe an object, or add JSON or a binary media type.";
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
            "'putThing' reads 'application/json' here; the client does not read 'application/xml'"
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
            "The client cannot send the body of 'putThing' as 'multipart/form-data', because its schema is not an object whose properties could be fields or parts. To fix this, describe an object or remove the media type."
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
            "'getThings' sends or reads 'text/xml' as text, because the client does not generate types for XML"
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
            "The body of response 400 of 'getThings' is 'image/png', so exceptions contain it as raw text only"
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
            "operationId 'same' is already used by another operation, so this operation is named 'GetB'. To fix this, give each operation its own operationId."
        );
    }
}
