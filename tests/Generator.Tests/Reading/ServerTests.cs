using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
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
    [InlineData("[{ url: '/{v}' }]", "CGN1010 #/servers/0")]
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
        Assert.Equal(urls, Spec.Model(Spec.Swagger(fields)).Servers.Select(server => server.Url));
    }
}
