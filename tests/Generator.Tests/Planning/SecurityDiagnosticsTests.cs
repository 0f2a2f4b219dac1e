using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN12xx say, and where.</summary>
public class SecurityDiagnosticsTests
{
    [Theory]
    [InlineData("type: oauth2, flows: {}", "OAuth 2.0")]
    [InlineData("type: openIdConnect, openIdConnectUrl: 'https://id.example/'", "OpenID Connect")]
    public void CGN1201_a_token_that_the_caller_obtains(string scheme, string described)
    {
        TestDocument document = Spec.Of(components: $"securitySchemes:\n  log-in: {{ {scheme} }} # here");
        string message =
            $"Security scheme 'log-in' is {described}: the client sends the token that you set as 'LogIn' and does not obtain one itself";
        Reported.Once(document, "CGN1201", DiagnosticSeverity.Info, message);
    }

    [Theory]
    [InlineData("type: mutualTLS", "mutual TLS")]
    [InlineData("type: http, scheme: digest", "HTTP authentication 'digest'")]
    public void CGN1202_a_scheme_that_cannot_be_sent(string scheme, string described)
    {
        TestDocument document = Spec.Of(
            components: $"securitySchemes:\n  cert: {{ {scheme} }} # here",
            version: "3.1.0"
        );
        string message =
            $"Security scheme 'cert' is {described}, which the client cannot send; requirements that name it are left out";
        Reported.Once(document, "CGN1202", DiagnosticSeverity.Warning, message);
    }

    [Fact]
    public void CGN1203_an_operation_that_needs_such_a_scheme()
    {
        TestDocument document = Spec.Operation(
            "operationId: getThings\nsecurity:\n  - { cert: [] } # here",
            "securitySchemes:\n  cert: { type: http, scheme: digest }"
        );
        string message =
            "'getThings' is left out of the client: each of its security requirements names a scheme that is not declared or not supported; add an alternative with an API key, basic or bearer scheme";
        Reported.Once(document, "CGN1203", DiagnosticSeverity.Warning, message);
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
            "Header parameter 'x-key' of 'getThings' repeats security scheme 'key', which sends it already; it is taken once, from the options";
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
            $"The x-pattern of security scheme 'key' is not a regular expression of .NET and is not checked: {reason}";
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
            "'{key}' in this advice names neither a server variable nor a security scheme with 'x-secret: false', and is shown as ***";
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
        Reported.Once(
            run,
            "CGN1203",
            DiagnosticSeverity.Warning,
            Spec.MarkedLine(document),
            "'getThings' is left out of the client: each of its security requirements names a scheme that is not declared or not supported; add an alternative with an API key, basic or bearer scheme"
        );
        Assert.DoesNotContain("Test.Api.TestClient.GetThings.g.cs", run.Sources.Keys);
    }
}
