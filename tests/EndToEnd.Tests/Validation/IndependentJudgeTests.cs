using EndToEnd.Tests.RoundTrips;
using NJsonSchema.Validation;
using TestKit;
using TestKit.Documents;
using Xunit.Abstractions;

namespace EndToEnd.Tests.Validation;

/// <summary>What a client refuses to send NJsonSchema refuses as well, and what it misses has a name.</summary>
public class IndependentJudgeTests(ITestOutputHelper output)
{
    private const string Discriminator = "A discriminator is what the model says by its type, and is not looked at.";
    private const string Json = "What is of no branch of a choice is kept as JSON, and so is what no type can hold.";

    /// <summary>What is not checked, as the page of the documentation says, in the words of NJsonSchema.</summary>
    private static readonly (string Document, ValidationErrorKind Kind, string Reason)[] Excuses =
    [
        ("2.0/Azure-swagger-body-complex.json", ValidationErrorKind.NotInEnumeration, Discriminator),
        ("3.0/Nexmo-definitions-voice.yaml", ValidationErrorKind.NotOneOf, Json),
        ("3.0/sakari.io-openapi.yaml", ValidationErrorKind.NotOneOf, Json),
        ("3.1/linqr.app-openapi.yaml", ValidationErrorKind.NotInEnumeration, Discriminator),
        ("3.1/linqr.app-openapi.yaml", ValidationErrorKind.NotAnyOf, Json),
        ("3.1/linqr.app-openapi.yaml", ValidationErrorKind.NotOneOf, Json),
        ("8x8/automation_api.json", ValidationErrorKind.NotAnyOf, Json),
    ];

    public static TheoryData<string> Documents =>
        [
            .. JudgedDocuments.Of(
                "2.0/Azure-swagger-body-complex.json",
                "2.0/microsoft-AzureIoTCentral-apiDefinition.swagger.json",
                "2.0/microsoft-PartnerCenterReferrals-apiDefinition.swagger.json",
                "3.0/Nexmo-definitions-voice.yaml",
                "3.0/docker.com-swagger.yaml",
                "3.0/royalmail.com-click-and-drop-api-v1.yaml",
                "3.0/sakari.io-openapi.yaml",
                "3.1/linqr.app-openapi.yaml",
                "8x8/8x8_contact_center_new_campaigns.json",
                "8x8/automation_api.json",
                "8x8/user-api-v1.yaml"
            ),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Values_are_judged_alike(string document)
    {
        ApiDocument parsed = ApiDocument.Parse(await File.ReadAllTextAsync(JudgedDocuments.PathOf(document)));
        using ValidationRun run = new(parsed, await IndependentSchemas.OfAsync(parsed));
        await run.JudgeAllAsync();
        output.WriteLine($"{run.Taken} values are taken by both, {run.Refused} refused");
        foreach (var missed in run.Missed)
        {
            output.WriteLine($"{missed.Key}: {missed.Value}");
        }

        Assert.True(run.FalselyRefused.Count == 0, string.Join("\n", run.FalselyRefused));
        Assert.Equal(
            Excuses.Where(excuse => excuse.Document == document).Select(excuse => excuse.Kind).Order(),
            run.Missed.Keys.Order()
        );
        Assert.True(run.Taken > 0);
    }
}
