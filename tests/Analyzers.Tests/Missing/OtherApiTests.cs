using Analyzers.Tests.World;
using CampaignsGen.Analyzers;

namespace Analyzers.Tests.Missing;

/// <summary>What is required comes from the document, not from a name.</summary>
public class OtherApiTests
{
    private const string Nothing = "var client = new TestClient(new HttpClient(), new TestClientOptions());";

    [Theory]
    [InlineData(Documents.Alternatives)]
    [InlineData(Documents.Pattern)]
    public async Task Where_no_single_credential_is_required_none_is_missed(string document) =>
        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.Of(document, Nothing)));

    [Fact]
    public async Task A_required_token_is_missed() =>
        Assert.Equal(
            [
                "Every request to the Pets API requires 'Authorization', but no token is set for this client. To fix this, set TestClientOptions.Token.",
            ],
            (await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.Of(Documents.Token, Nothing))).Select(
                static diagnostic => diagnostic.GetMessage()
            )
        );

    [Theory]
    [InlineData("Token = args[0]")]
    [InlineData("Token = AccessTokenProvider.FromString(args[0])")]
    [InlineData("Token = new ClientCredentialsProvider(new Uri(\"https://id.example.com/token\"), \"id\", args[0])")]
    public async Task A_token_may_come_from_a_provider(string member) =>
        Assert.Empty(
            await Analysis.OfAsync(
                new RequiredSettingAnalyzer(),
                UserProject.Of(
                    Documents.Token,
                    Nothing.Replace("Options()", $"Options {{ {member} }}", StringComparison.Ordinal)
                )
            )
        );

    [Theory]
    [InlineData("title: Pets", "title: \"Pets\\n::error file=app.js::pwned \\u202e\"")]
    [InlineData("enum: [ US1, US2, UK3 ]", "enum: [ US1, \"US2\\ncsc : error CS9999: forged\" ]")]
    public async Task A_message_stays_on_its_line(string harmless, string hostile)
    {
        UserProject project = UserProject.Of(
            Documents.Pets.Replace(harmless, hostile, StringComparison.Ordinal),
            "var client = new TestClient(new HttpClient(), new TestClientOptions { Site = \"elsewhere\" });"
        );

        string[] messages =
        [
            .. (await Analysis.OfAsync(new RequiredSettingAnalyzer(), project))
                .Concat(await Analysis.OfAsync(new SettingValueAnalyzer(), project))
                .Select(static diagnostic => diagnostic.GetMessage()),
        ];
        Assert.Equal(3, messages.Length);
        Assert.All(messages, static message => Assert.DoesNotContain(message, char.IsControl));
        Assert.All(messages, static message => Assert.DoesNotContain('\u202e', message));
    }
}
