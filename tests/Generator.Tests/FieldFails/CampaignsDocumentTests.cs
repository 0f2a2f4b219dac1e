using System.Reflection;
using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>The vendor's own Campaigns document has a request that derives from its sibling in one choice: clients of it overflow the stack.</summary>
/// <remarks>That document lies beside the repository, not in it. A small one of the same construct is always there.</remarks>
public class CampaignsDocumentTests
{
    private const string Schemas = """
        schemas:
          ModifyCampaignRequest:
            type: object
            discriminator: { propertyName: action }
            properties: { action: { type: string, enum: [START, PAUSE, START] } }
          StartCampaignRequest:
            type: object
            allOf:
              - { $ref: '#/components/schemas/ModifyCampaignRequest' }
              - { type: object, properties: { buildOnStart: { type: boolean } } }
        """;

    private const string Choice =
        "oneOf: [ { $ref: '#/components/schemas/ModifyCampaignRequest' }, { $ref: '#/components/schemas/StartCampaignRequest' } ]";

    private static readonly string VendorPath = Path.Combine(
        RepositoryPaths.Corpus,
        "8x8",
        "8x8_contact_center_new_campaigns.json"
    );

    private static readonly TestDocument Small = Spec.Operation(
        $"operationId: modifyCampaign\nrequestBody: {{ required: true, content: {{ application/json: {{ schema: {{ {Choice} }} }} }} }}",
        Schemas,
        method: "patch"
    );

    public static TheoryData<bool, string, string> Forms
    {
        get
        {
            TheoryData<bool, string, string> forms = [];
            foreach (bool isVendors in Directory.Exists(RepositoryPaths.Corpus) ? [false, true] : (bool[])[false])
            {
                forms.Add(isVendors, "ModifyCampaignRequest", """{"action":"PAUSE"}""");
                forms.Add(isVendors, "StartCampaignRequest", """{"action":"START","buildOnStart":true}""");
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_of_modifyCampaign_is_sent_as_it_is(bool isVendors, string type, string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(isVendors ? TestDocument.FromFile(VendorPath) : Small);
        RecordingHandler handler = new();
        Dictionary<string, object?> options = isVendors
            ? new() { ["ApiKeyAuth"] = "eght_key" }
            : new() { ["BaseAddress"] = new Uri("https://api.example") };
        EmittedClient client = emitted.Client(handler, options);
        object request = emitted.Read(type, json)!;
        ParameterInfo body = client
            .Method("ModifyCampaignAsync")
            .GetParameters()
            .Single(parameter => parameter.ParameterType.GetMethod("FromJson") is not null);
        object choice = body.ParameterType.GetMethod("From", [request.GetType()])!.Invoke(null, [request])!;
        await client.CallAsync(
            "ModifyCampaignAsync",
            ("campaignId", Guid.Empty),
            ("x8x8Tenant", "acme"),
            (body.Name!, choice)
        );
        Assert.Equal(json, handler.Body);
    }
}
