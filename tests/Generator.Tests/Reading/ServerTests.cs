using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Generator.Tests.Reading;

public class ServerTests
{
    [Fact]
    public void A_server_has_its_variables()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                servers:
                  - url: https://{site}.example.com:{port}
                    description: Where it runs.
                    variables:
                      site: { default: eu, enum: [eu, us], description: The region. }
                      port: { default: 8443 }
                """
            )
        );

        Server server = Assert.Single(model.Servers);
        Assert.Equal(("#/servers/0", "https://{site}.example.com:{port}"), (server.Pointer, server.Url));
        Assert.Equal("Where it runs.", server.Description);
        Assert.Equal(["site", "port"], server.Variables.Select(variable => variable.Name));
        Assert.Equal(["eu", "8443"], server.Variables.Select(variable => variable.Default));
        Assert.Equal(["eu", "us"], server.Variables[0].Enum);
        Assert.Equal("#/servers/0/variables/site", server.Variables[0].Pointer);
    }

    [Fact]
    public void The_nearest_servers_are_an_operations_own()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                servers: [{ url: /root }]
                paths:
                  /a:
                    servers: [{ url: /path }]
                    get: { responses: { '200': { description: k } } }
                    put: { servers: [{ url: /own }], responses: { '200': { description: k } } }
                  /b:
                    get: { responses: { '200': { description: k } } }
                """
            )
        );

        Assert.Equal(["/path"], model.Operations[0].Servers.Select(server => server.Url));
        Assert.Equal(["/own"], model.Operations[1].Servers.Select(server => server.Url));
        Assert.Empty(model.Operations[2].Servers);
    }

    [Theory]
    [InlineData("[{ description: none }]", "CGN1010 #/servers/0")]
    [InlineData("[text]", "CGN1006 #/servers/0")]
    [InlineData("{ url: / }", "CGN1006 #/servers")]
    [InlineData("[{ url: '/{v}', variables: { v: {} } }]", "CGN1010 #/servers/0/variables/v")]
    [InlineData("[{ url: '/{v}' }]", "CGN1010 #/servers/0/url")]
    [InlineData(
        "[{ url: '/{v}', variables: { v: { default: c, enum: [a, b] } } }]",
        "CGN1109 #/servers/0/variables/v/default"
    )]
    public void What_is_wrong_is_told(string servers, string said)
    {
        ReadResult result = Spec.Read(Spec.Document($"servers: {servers}"));

        Assert.NotNull(result.Model);
        Assert.Contains(said, Spec.Said(result));
    }

    [Theory]
    [InlineData(
        "host: a.example\nbasePath: /v1\nschemes: [http, https]",
        "https://a.example/v1",
        "http://a.example/v1"
    )]
    [InlineData("host: a.example", "https://a.example")]
    [InlineData("host: a.example\nschemes: [wss]", "https://a.example")]
    [InlineData("basePath: /v1/", "/v1")]
    [InlineData("")]
    public void Swagger_says_it_in_three_fields(string fields, params string[] urls)
    {
        ReadResult result = Spec.Read(Spec.Swagger(fields));
        Assert.DoesNotContain(
            result.Diagnostics,
            static said => said.Descriptor.DefaultSeverity > DiagnosticSeverity.Info
        );
        Assert.Equal(urls, result.Model!.Servers.Select(server => server.Url));
    }

    [Theory]
    [InlineData("host: https://a.example\nbasePath: /v1\nschemes: [https]", "https://a.example/v1", "CGN1120 #/host")]
    [InlineData("host: http://a.example\nschemes: [https]", "https://a.example", "CGN1120 #/host")]
    [InlineData("host: http://a.example", "http://a.example", "CGN1120 #/host")]
    [InlineData("host: a.example/\nschemes: [https]", "https://a.example", "CGN1120 #/host")]
    [InlineData("host: a.example/v1\nbasePath: /\nschemes: [https]", "https://a.example/v1", "CGN1120 #/host")]
    [InlineData("host: a.example/v1\nbasePath: /v1\nschemes: [https]", "https://a.example/v1", "CGN1120 #/host")]
    [InlineData("host: a.example/v1\nbasePath: /x\nschemes: [https]", "https://a.example/v1/x", "CGN1120 #/host")]
    [InlineData("host: //a.example\nschemes: [https]", "https://a.example", "CGN1120 #/host")]
    [InlineData("host: a.example\nbasePath: v1\nschemes: [https]", "https://a.example/v1", "CGN1119 #/basePath")]
    [InlineData("basePath: v1/x", "/v1/x", "CGN1119 #/basePath")]
    [InlineData("basePath: https://a.example/v1", "https://a.example/v1", "CGN1119 #/basePath")]
    [InlineData(
        "host: a.example\nbasePath: https://a.example/v1\nschemes: [http]",
        "http://a.example/v1",
        "CGN1119 #/basePath"
    )]
    [InlineData("host: a.example\nschemes: [htps, https]", "https://a.example", "CGN1109 #/schemes/0")]
    [InlineData("host: a.example", "https://a.example", "CGN1121 #/host")]
    public void What_is_wrong_in_the_three_fields_is_told_and_mended(string fields, string url, string said)
    {
        ReadResult result = Spec.Read(Spec.Swagger(fields));

        Assert.Contains(said, Spec.Said(result));
        Assert.Equal([url], result.Model!.Servers.Select(server => server.Url));
    }

    [Fact]
    public void A_placeholder_in_a_host_has_to_be_filled()
    {
        ReadResult result = Spec.Read(Spec.Swagger("host: '{tenant}.a.example'\nschemes: [https]"));

        ServerVariable variable = Assert.Single(Assert.Single(result.Model!.Servers).Variables);
        Assert.Equal(("tenant", null), (variable.Name, variable.Default));
        Assert.Contains("CGN1109 #/host", Spec.Said(result));
    }

    [Fact]
    public void A_server_without_a_scheme_is_https()
    {
        Assert.Contains(
            "CGN1121 #/servers/0/url",
            Spec.Said(Spec.Read(Spec.Document("servers: [{ url: //a.example }]")))
        );
    }
}
