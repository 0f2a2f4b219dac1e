using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>The vendor's own Campaigns document has a request that derives from its sibling in one choice: clients of it overflow the stack.</summary>
public class CampaignsDocumentTests
{
    [Theory]
    [InlineData("ModifyCampaignRequest", """{"action":"PAUSE"}""")]
    [InlineData("StartCampaignRequest", """{"action":"START","buildOnStart":true}""")]
    public async Task Each_form_of_modifyCampaign_is_sent_as_it_is(string type, string json)
    {
        string path = Path.Combine(RepositoryPaths.Corpus, "8x8", "8x8_contact_center_new_campaigns.json");
        Assert.True(File.Exists(path), $"The document is not at hand: {path}");
        using EmittedAssembly emitted = EmittedAssembly.Of(TestDocument.FromFile(path));
        RecordingHandler handler = new();
        EmittedClient client = emitted.Client(handler, new Dictionary<string, object?> { ["ApiKeyAuth"] = "eght_key" });
        object request = emitted.Read(type, json)!;
        System.Reflection.ParameterInfo body = client
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
