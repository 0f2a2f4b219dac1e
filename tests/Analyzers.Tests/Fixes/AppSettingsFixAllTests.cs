using Analyzers.Tests.World;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>All faults of settings files are mended at once: in one file, in a project, in a solution, and in files that projects share.</summary>
public class AppSettingsFixAllTests
{
    private const string Program = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        """;

    private const string Own = "/project/appsettings.json";
    private const string OfTest = "/project/appsettings.Test.json";
    private const string Shared = "/shared/appsettings.json";

    private static readonly UserProject Campaigns = UserProject.OfCampaigns(Program);

    [Fact]
    public async Task In_one_document_several_faults_are_mended_and_other_files_stay()
    {
        IReadOnlyDictionary<string, string> texts = (
            await FixRun.ApplyToAllFilesAsync(
                FixAllScope.Document,
                "CGN2004",
                offer: 0,
                (Campaigns, [Faulty(Own), Faulty(OfTest)])
            )
        )[0];

        Assert.Equal(Mended, texts[Own]);
        Assert.Equal(Faulty(OfTest).GetText().ToString(), texts[OfTest]);
    }

    [Fact]
    public async Task In_a_project_all_its_files_are_mended_and_those_of_other_projects_stay()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> texts = await FixRun.ApplyToAllFilesAsync(
            FixAllScope.Project,
            "CGN2004",
            offer: 0,
            (Campaigns, [Faulty(Own), Faulty(OfTest)]),
            (Campaigns, [Faulty("/other/appsettings.json")])
        );

        Assert.Equal(Mended, texts[0][Own]);
        Assert.Equal(Mended, texts[0][OfTest]);
        Assert.Equal(Faulty(Own).GetText().ToString(), texts[1]["/other/appsettings.json"]);
    }

    [Fact]
    public async Task In_a_solution_the_files_of_all_projects_are_mended()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> texts = await FixRun.ApplyToAllFilesAsync(
            FixAllScope.Solution,
            "CGN2004",
            offer: 0,
            (Campaigns, [Faulty(Own), Faulty(OfTest)]),
            (Campaigns, [Faulty("/other/appsettings.json")])
        );

        Assert.Equal(Mended, texts[0][Own]);
        Assert.Equal(Mended, texts[0][OfTest]);
        Assert.Equal(Mended, texts[1]["/other/appsettings.json"]);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_file_that_two_projects_link_is_mended_once_and_is_the_same_in_both(FixAllScope scope)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> texts = await FixRun.ApplyToAllFilesAsync(
            scope,
            "CGN2004",
            offer: 0,
            (Campaigns, [Faulty(Shared)]),
            (Campaigns, [Faulty(Shared)])
        );

        Assert.All(texts, text => Assert.Equal(Mended, text[Shared]));
    }

    [Fact]
    public async Task What_two_projects_miss_in_a_file_that_they_link_is_all_added()
    {
        JsonFile file = new(Shared, "{\n  \"A\": {},\n  \"B\": {}\n}\n");

        IReadOnlyList<IReadOnlyDictionary<string, string>> texts = await FixRun.ApplyToAllFilesAsync(
            FixAllScope.Solution,
            "CGN2003",
            offer: 0,
            (OfSection("A"), [file]),
            (OfSection("B"), [file])
        );

        Assert.All(
            texts,
            text =>
                Assert.Equal(
                    "{\n  \"A\": { \"Tenant\": \"\", \"Account\": \"\" },\n  \"B\": { \"Tenant\": \"\", \"Account\": \"\" }\n}\n",
                    text[Shared]
                )
        );
    }

    [Fact]
    public async Task The_value_that_was_chosen_is_written_and_only_where_it_was_offered()
    {
        JsonFile file = new(
            Own,
            """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US4" }, "Campaigns:CustomerSite": "UK4" }"""
        );

        IReadOnlyDictionary<string, string> texts = (
            await FixRun.ApplyToAllFilesAsync(FixAllScope.Document, "CGN2004", offer: 1, (Campaigns, [file]))
        )[0];

        Assert.Equal(
            """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US2" }, "Campaigns:CustomerSite": "UK4" }""",
            texts[Own]
        );
    }

    private const string Mended = """
        {
          "Campaigns": { "Tenant": "acme", "CustomerSite": "US1" }, // ours
          "Campaigns:CustomerSite": "UK3" // theirs
        }
        """;

    private static JsonFile Faulty(string path) =>
        new(
            path,
            Mended.Replace("US1", "US4", StringComparison.Ordinal).Replace("UK3", "UK2", StringComparison.Ordinal)
        );

    private static UserProject OfSection(string name) =>
        UserProject.Of(
            Documents.TwoTenants,
            $"""
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddTestClient(builder.Configuration.GetSection("{name}"));
            """
        );
}
