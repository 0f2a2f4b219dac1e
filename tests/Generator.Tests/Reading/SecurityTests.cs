using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class SecurityTests
{
    [Fact]
    public void Every_kind_of_scheme_is_read()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                components:
                  securitySchemes:
                    Key: { type: apiKey, in: header, name: X-Key, description: The key., x-pattern: '^key_' }
                    Tenant: { type: apiKey, in: query, name: tenant, x-secret: false }
                    Session: { type: apiKey, in: cookie, name: sid, deprecated: true }
                    Basic: { type: http, scheme: Basic }
                    Bearer: { type: http, scheme: bearer, bearerFormat: JWT }
                    Digest: { type: http, scheme: digest }
                    OAuth: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.example/, scopes: { r: Read } } } }
                    OpenId: { type: openIdConnect, openIdConnectUrl: https://a.example/ }
                    Tls: { type: mutualTLS }
                    Other: { $ref: '#/components/securitySchemes/Key' }
                """,
                "3.2.0"
            )
        );

        Assert.Equal(
            [
                SecuritySchemeKind.ApiKey,
                SecuritySchemeKind.ApiKey,
                SecuritySchemeKind.ApiKey,
                SecuritySchemeKind.HttpBasic,
                SecuritySchemeKind.HttpBearer,
                SecuritySchemeKind.HttpOther,
                SecuritySchemeKind.OAuth2,
                SecuritySchemeKind.OpenIdConnect,
                SecuritySchemeKind.MutualTls,
                SecuritySchemeKind.ApiKey,
            ],
            model.SecuritySchemes.Select(scheme => scheme.Kind)
        );
        Assert.Equal(
            new SecurityScheme
            {
                Pointer = "#/components/securitySchemes/Key",
                Name = "Key",
                Kind = SecuritySchemeKind.ApiKey,
                Description = "The key.",
                ParameterName = "X-Key",
                ParameterLocation = ParameterLocation.Header,
                Pattern = "^key_",
            },
            model.SecuritySchemes[0]
        );
        Assert.False(model.SecuritySchemes[1].Secret);
        Assert.Equal(
            (ParameterLocation.Cookie, true),
            (model.SecuritySchemes[2].ParameterLocation, model.SecuritySchemes[2].Deprecated)
        );
        Assert.Equal("digest", model.SecuritySchemes[5].HttpScheme);
        Assert.Equal(("Other", "X-Key"), (model.SecuritySchemes[9].Name, model.SecuritySchemes[9].ParameterName));
    }

    [Fact]
    public void An_operations_own_list_wins_be_it_empty()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                security: [{ Key: [], Tenant: [] }]
                paths:
                  /a:
                    get: { responses: { '200': { description: k } } }
                    put: { security: [], responses: { '200': { description: k } } }
                    post: { security: [{ Key: [read, write] }, {}], responses: { '200': { description: k } } }
                components:
                  securitySchemes:
                    Key: { type: apiKey, in: header, name: X-Key }
                    Tenant: { type: apiKey, in: header, name: X-Tenant }
                """
            )
        );

        SecurityRequirement common = Assert.Single(model.Operations[0].Security);
        Assert.Equal("#/security/0", common.Pointer);
        Assert.Equal(["Key", "Tenant"], common.Schemes.Select(scheme => scheme.Name));
        Assert.Empty(model.Operations[1].Security);
        Assert.Equal(["read", "write"], model.Operations[2].Security[0].Schemes[0].Scopes);
        Assert.Empty(model.Operations[2].Security[1].Schemes);
    }

    [Fact]
    public void A_requirement_is_left_out_where_it_names_no_declared_scheme_at_all()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                """
                security: [{ Kye: [] }, { Key: [], Other: [] }, { Key: [] }]
                paths: { /a: { get: { responses: { '200': { description: k } } } } }
                components: { securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } } }
                """
            )
        );

        Assert.Equal(["CGN1104 #/security/0/Kye", "CGN1104 #/security/1/Other"], Spec.Said(result));
        Assert.Equal(
            ["#/security/1", "#/security/2"],
            result.Model!.Operations[0].Security.Select(requirement => requirement.Pointer)
        );
    }

    [Theory]
    [InlineData("{ type: apiKey, in: path, name: k }", "CGN1109 #/components/securitySchemes/S/in")]
    [InlineData("{ type: apiKey, in: header }", "CGN1010 #/components/securitySchemes/S")]
    [InlineData("{ type: secret }", "CGN1109 #/components/securitySchemes/S/type")]
    [InlineData("{ type: http }", "CGN1010 #/components/securitySchemes/S")]
    [InlineData("{ in: header }", "CGN1010 #/components/securitySchemes/S")]
    [InlineData("null", "CGN1006 #/components/securitySchemes/S")]
    [InlineData("{ $ref: '#/components/securitySchemes/S' }", "CGN1102 #/components/securitySchemes/S/$ref")]
    public void A_scheme_that_cannot_be_read_is_told_once(string scheme, string said)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $"security: [{{ S: [] }}]\npaths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: k }} }} }} }} }}\ncomponents: {{ securitySchemes: {{ S: {scheme} }} }}"
            )
        );

        Assert.Contains(said, Spec.Said(result));
        Assert.DoesNotContain("CGN1104", result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.Empty(result.Model!.SecuritySchemes);
        Assert.Empty(result.Model.Operations[0].Security);
    }
}
