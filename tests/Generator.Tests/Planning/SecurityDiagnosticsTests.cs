using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN12xx say, and where.</summary>
public class SecurityDiagnosticsTests
{
    private const string LeftOut =
        "'getThings' is omitted from the client, because each of its security requirements names a scheme that is not declared or cannot be read. To fix this, declare the scheme or correct its name.";

    [Fact]
    public void CGN1202_HTTP_authentication_that_a_handler_has_to_do()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity: [ { login: [] } ]",
            "securitySchemes:\n  login: { type: http, scheme: digest } # here"
        );
        string message =
            "Security scheme 'login' is HTTP authentication 'digest', which the client does not send. To fix this, add a handler that does to the HttpClient of the client.";
        Reported.Once(document, "CGN1202", DiagnosticSeverity.Warning, message);
        Assert.Contains("Test.Api.TestClient.GetThings.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Theory]
    [InlineData("HOBA", true)]
    [InlineData("aws4-hmac-sha256", true)]
    [InlineData("two words", true)]
    [InlineData("SharedAccessKey", false)]
    [InlineData("Token", false)]
    public void CGN1202_is_of_schemes_that_no_client_can_send_as_they_are(string scheme, bool isHandlers)
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity: [ { login: [] } ]",
            $"securitySchemes:\n  login: {{ type: http, scheme: {scheme} }}"
        );
        Assert.Equal(isHandlers, GeneratorRun.Of([document]).Diagnostics.Any(found => found.Id == "CGN1202"));
    }

    [Fact]
    public void CGN1207_a_certificate_that_a_handler_has_to_hold()
    {
        TestDocument document = Spec.Of(
            components: "securitySchemes:\n  cert: { type: mutualTLS } # here",
            version: "3.1.0"
        );
        string message =
            "Security scheme 'cert' is mutual TLS, which belongs to the connection and not to the request. To use it, add a handler with the certificate to the HttpClient of the client.";
        Reported.Once(document, "CGN1207", DiagnosticSeverity.Info, message);
    }

    [Fact]
    public void CGN1203_an_operation_whose_scheme_cannot_be_read()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity:\n  - { cert: [], key: [] } # here",
            "securitySchemes:\n  cert: { type: magic }\n  key: { type: apiKey, in: header, name: X-Key }"
        );
        Reported.Once(document, "CGN1203", DiagnosticSeverity.Warning, LeftOut);
        Assert.DoesNotContain("Test.Api.TestClient.GetThings.g.cs", GeneratorRun.Of([document]).Sources.Keys);
    }

    [Fact]
    public void CGN1204_a_header_that_a_scheme_sends_already()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity: [ { key: [] } ]\nparameters:\n  - { name: x-key, in: header, schema: { type: string } } # here",
            "securitySchemes:\n  key: { type: apiKey, in: header, name: X-Key }"
        );
        string message =
            "Header parameter 'x-key' of 'getThings' duplicates security scheme 'key' and is omitted from the method, because its value comes from the options of the client. To fix this, remove the parameter.";
        Reported.Once(document, "CGN1204", DiagnosticSeverity.Info, message);
    }

    [Fact]
    public void CGN1205_a_pattern_that_is_no_regular_expression()
    {
        TestDocument document = Spec.Of(
            components: "securitySchemes:\n  key: { type: apiKey, in: header, name: X-Key, x-pattern: '(' } # here"
        );
        string reason = Assert.ThrowsAny<ArgumentException>(static () => new Regex("(")).Message;
        string message =
            $"The x-pattern of security scheme 'key' is not a valid .NET regular expression, so values are not checked: {reason}";
        Reported.Once(document, "CGN1205", DiagnosticSeverity.Warning, message);
    }

    [Fact]
    public void CGN1206_advice_that_names_what_cannot_be_shown()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings",
            "securitySchemes:\n  key: { type: apiKey, in: header, name: X-Key }\n  tenant: { type: apiKey, in: header, name: T, x-secret: false }",
            responses: """

                  '404': # here
                    description: none
                    x-advice: [ "is '{key}' right?", "the tenant was '{tenant}'" ]
            """
        );
        string message =
            "'{key}' in this advice is neither a server variable nor a security scheme with 'x-secret: false', and is shown as ***. To fix this, name one of these.";
        Reported.Once(document, "CGN1206", DiagnosticSeverity.Warning, message);
    }

    [Fact]
    public void CGN1203_half_of_what_is_required_together_is_not_enough()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity: [ { Key: [], Tennant: [] } ] # here",
            "securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } }"
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "CGN1104");
        Reported.Once(run, "CGN1203", DiagnosticSeverity.Warning, Spec.MarkedLine(document), LeftOut);
        Assert.DoesNotContain("Test.Api.TestClient.GetThings.g.cs", run.Sources.Keys);
    }
}
