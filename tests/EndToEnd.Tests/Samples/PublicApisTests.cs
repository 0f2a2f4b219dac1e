using TestKit;

namespace EndToEnd.Tests.Samples;

/// <summary>The sample of public APIs, run as a person runs it: with the documents where they are at hand, and without them.</summary>
public class PublicApisTests
{
    private static readonly string[] Missing =
    [
        "'adyen' is not available, because there was no document ",
        "'azure' is not available, because there was no document ",
        "'discord' is not available, because there was no document ",
        "'speech' is not available, because there was no document ",
        "'spotify' is not available, because there was no document ",
        "build with -p:PublicDocuments=FOLDER",
        "0 APIs, 0 of them not as expected",
    ];

    private static bool HasDocuments => Directory.Exists(RepositoryPaths.Corpus);

    [Fact]
    public async Task Each_task_whose_document_is_at_hand_sends_what_it_should()
    {
        var (exitCode, output, error) = await SampleRun.OfAsync("PublicApis", ["--demo"]);
        Assert.Equal((0, ""), (exitCode, error));
        string[] expected =
        [
            "> adyen MERCHANT ORDER CENTS",
            "order-17: RedirectShopper\nThe shopper continues at https://bank.example/17",
            "order-18: refused with 137, Invalid amount specified",
            "> azure SUBSCRIPTION",
            "20.00  Microsoft.Compute",
            "0.25  Microsoft.Storage",
            "> discord CHANNEL FILE",
            "3001: report.csv, 25 bytes, at https://files.example/report.csv",
            "Not posted: Missing Permissions (50013)",
            "> speech LOCALE URL",
            "Recording: Succeeded",
            "call.json, PT42S, at https://files.example/call.json",
            "> spotify PLAYLIST",
            "A Band: A Song\nA Show: An Episode",
            "5 APIs, 0 of them not as expected",
        ];
        SampleRun.AssertInOrder(output, HasDocuments ? expected : Missing);
    }

    [Theory]
    [InlineData(2, "adyen MERCHANT ORDER CENTS")]
    [InlineData(2, "spotify PLAYLIST", "spotify")]
    [InlineData(1, "set SpotifyClientOptions.Oauth2_0", "spotify", "any")]
    [InlineData(1, "set AdyenClientOptions.ApiKeyAuth", "adyen", "any", "any", "1")]
    public async Task What_cannot_be_done_is_an_exit_code_and_a_reason(
        int expected,
        string reason,
        params string[] arguments
    )
    {
        var (exitCode, _, error) = await SampleRun.OfAsync("PublicApis", arguments);
        Assert.Equal(HasDocuments ? expected : 2, exitCode);
        Assert.Contains(HasDocuments ? reason : "--demo", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_documents_it_builds_and_says_which_ones_are_missing()
    {
        string folder = Directory.CreateTempSubdirectory("public-apis-").FullName;
        try
        {
            string properties = Path.Combine(folder, "output.props");
            await File.WriteAllTextAsync(properties, OutputTo(folder));
            await RunAsync(
                "build",
                Path.Combine(RepositoryPaths.Root, "samples", "PublicApis"),
                "--no-restore",
                "-warnaserror",
                "-p:BuildProjectReferences=false",
                $"-p:PublicDocuments={folder}",
                $"-p:CustomBeforeMicrosoftCommonProps={properties}"
            );
            string output = await RunAsync(Path.Combine(folder, "bin", "PublicApis.dll"), "--demo");
            SampleRun.AssertInOrder(output, Missing);
            Assert.Contains(
                Path.Combine(folder, "3.0", "azure.com-consumption.yaml"),
                output,
                StringComparison.Ordinal
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The projects that the sample refers to stay where they are built.</summary>
    private static string OutputTo(string folder) =>
        $"""
            <Project>
              <PropertyGroup Condition="'$(MSBuildProjectName)' == 'PublicApis'">
                <IntermediateOutputPath>{folder}/obj/</IntermediateOutputPath>
                <OutputPath>{folder}/bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
              </PropertyGroup>
            </Project>
            """;

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await SampleRun.OfDotnetAsync(arguments);
        Assert.True(exitCode == 0, output + error);
        return output;
    }
}
