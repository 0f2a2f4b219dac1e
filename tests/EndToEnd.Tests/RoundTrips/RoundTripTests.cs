using TestKit;
using TestKit.Documents;
using Xunit.Abstractions;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>What obeys a schema is read by the emitted model, and what it writes is the same JSON.</summary>
public class RoundTripTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents =>
        [
            .. JudgedDocuments.Of(
                "2.0/Azure-swagger-additionalProperties.json",
                "2.0/Azure-swagger-body-complex.json",
                "2.0/microsoft-AzureIoTCentral-apiDefinition.swagger.json",
                "2.0/microsoft-CognitiveServicesSpeechToText-apiDefinition.swagger.json",
                "2.0/microsoft-PartnerCenterReferrals-apiDefinition.swagger.json",
                "3.0/Nexmo-definitions-voice.yaml",
                "3.0/OAI-v3.0-petstore-expanded.json",
                "3.0/azure.com-servicefabricmesh.yaml",
                "3.0/christianhelle-V3-SwaggerPetstore.json",
                "3.0/docker.com-swagger.yaml",
                "3.0/intellifi.nl-openapi.yaml",
                "3.0/microsoft-openapi3-openapi.yaml",
                "3.0/royalmail.com-click-and-drop-api-v1.yaml",
                "3.0/sakari.io-openapi.yaml",
                "3.0/sonallux-fixed-spotify-open-api.yaml",
                "3.1/christianhelle-v3.1-lmstudio.json",
                "3.1/linqr.app-openapi.yaml",
                "3.1/oapi-codegen-openapi31-spec.yaml",
                "8x8/8x8_contact_center_new_campaigns.json",
                "8x8/automation_api.json",
                "8x8/user-api-v1.yaml"
            ),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Values_of_every_schema_come_back_as_they_were(string document)
    {
        string path = JudgedDocuments.PathOf(document);
        ApiDocument parsed = ApiDocument.Parse(await File.ReadAllTextAsync(path));
        using RoundTripRun run = new(parsed, await IndependentSchemas.OfAsync(parsed));
        IReadOnlyList<RoundTripFault> faults = await run.JudgeAllAsync();
        output.WriteLine($"{run.Valid} valid values of {run.Schemas} schemas");
        RoundTripExcuse[] excuses = [.. RoundTripExcuses.All.Where(excuse => excuse.Document == document)];
        RoundTripFault[] unexcused = [.. faults.Where(fault => !excuses.Any(excuse => excuse.Covers(fault)))];
        RoundTripExcuse[] obsolete = [.. excuses.Where(excuse => !faults.Any(excuse.Covers))];
        Assert.True(unexcused.Length == 0, string.Join("\n", unexcused.AsEnumerable()));
        Assert.True(obsolete.Length == 0, $"No longer needed:\n{string.Join("\n", obsolete.AsEnumerable())}");
    }
}
