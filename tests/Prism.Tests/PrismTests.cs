using TestKit;
using TestKit.Calls;
using Xunit.Abstractions;

namespace Prism.Tests;

/// <summary>Every operation of real documents, called through its emitted client: Prism judges the request, the client reads the answer.</summary>
public class PrismTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents =>
        [
            .. JudgedDocuments.Of(
                "2.0/Azure-swagger-reserved-words.json",
                "2.0/OAI-json-uber.json",
                "2.0/microsoft-Azure_Communication_Services_Email-apiDefinition.swagger.json",
                "3.0/microsoft-openapi3-openapi.yaml",
                "3.0/oapi-codegen-roundtrip-parameters.yaml",
                "3.0/sakari.io-openapi.yaml",
                "3.0/swagger-api-resources-openapi.yaml",
                "3.0/whatsapp.local-openapi.yaml",
                "3.1/OAI-v3.1-tictactoe.json",
                "3.1/listennotes.com-openapi.yaml",
                "3.1/webscraping.ai-openapi.yaml",
                "8x8/8x8_contact_center_new_campaigns.json",
                "8x8/sms_api.json"
            ),
        ];

    [ToolTheory("node", "npm")]
    [MemberData(nameof(Documents))]
    public async Task Prism_finds_no_fault_in_any_request_and_the_client_reads_every_answer(string document)
    {
        string path = JudgedDocuments.PathOf(document);
        using EmittedApi api = EmittedApi.Of(TestDocument.FromFile(path));
        Assert.Equal(api.Document.Operations.Count, api.Operations.Count);
        await using PrismRun run = new(api, path);
        IReadOnlyList<PrismFault> faults = await run.CallAllAsync();
        output.WriteLine($"{run.Calls} calls of {api.Operations.Count} operations");
        PrismExcuse[] excuses = [.. PrismExcuses.All.Where(excuse => excuse.Document == document)];
        PrismFault[] unexcused = [.. faults.Where(fault => !excuses.Any(excuse => excuse.Covers(fault)))];
        PrismExcuse[] obsolete = [.. excuses.Where(excuse => !faults.Any(excuse.Covers))];
        Assert.True(unexcused.Length == 0, string.Join("\n", unexcused.AsEnumerable()));
        Assert.True(obsolete.Length == 0, $"No longer needed:\n{string.Join("\n", obsolete.AsEnumerable())}");
    }
}
