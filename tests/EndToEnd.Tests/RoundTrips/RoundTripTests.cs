using TestKit;
using TestKit.Documents;
using Xunit.Abstractions;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>What obeys a schema is read by the emitted model, and what it writes is the same JSON.</summary>
public class RoundTripTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2.0/Azure-swagger-additionalProperties.json")]
    [InlineData("2.0/Azure-swagger-body-complex.json")]
    [InlineData("2.0/microsoft-AzureIoTCentral-apiDefinition.swagger.json")]
    [InlineData("2.0/microsoft-CognitiveServicesSpeechToText-apiDefinition.swagger.json")]
    [InlineData("2.0/microsoft-PartnerCenterReferrals-apiDefinition.swagger.json")]
    [InlineData("3.0/Nexmo-definitions-voice.yaml")]
    [InlineData("3.0/OAI-v3.0-petstore-expanded.json")]
    [InlineData("3.0/azure.com-servicefabricmesh.yaml")]
    [InlineData("3.0/christianhelle-V3-SwaggerPetstore.json")]
    [InlineData("3.0/docker.com-swagger.yaml")]
    [InlineData("3.0/intellifi.nl-openapi.yaml")]
    [InlineData("3.0/microsoft-openapi3-openapi.yaml")]
    [InlineData("3.0/royalmail.com-click-and-drop-api-v1.yaml")]
    [InlineData("3.0/sakari.io-openapi.yaml")]
    [InlineData("3.0/sonallux-fixed-spotify-open-api.yaml")]
    [InlineData("3.1/christianhelle-v3.1-lmstudio.json")]
    [InlineData("3.1/linqr.app-openapi.yaml")]
    [InlineData("3.1/oapi-codegen-openapi31-spec.yaml")]
    [InlineData("8x8/8x8_contact_center_new_campaigns.json")]
    [InlineData("8x8/automation_api.json")]
    [InlineData("8x8/user-api-v1.yaml")]
    public async Task Values_of_every_schema_come_back_as_they_were(string document)
    {
        string path = Path.Combine(RepositoryPaths.Corpus, document);
        Assert.True(File.Exists(path), $"{path} is not there: these tests need the corpus beside the repository.");
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
