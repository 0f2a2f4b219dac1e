using System.Text.Json;

namespace CampaignsGen.Tool.Tests.Checking;

/// <summary>What programs read.</summary>
public class ReportTests
{
    [Fact]
    public async Task JSON_has_the_place_of_each_finding()
    {
        using TestProject project = Warned();
        using JsonDocument json = JsonDocument.Parse(
            (await project.RunAsync("check", "pets.yaml", "-f", "json")).Expect(0)
        );

        JsonElement finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ("CGN1101", "warning", "pets.yaml"),
            (Text(finding, "id"), Text(finding, "severity"), Text(finding, "path"))
        );
        Assert.Equal(
            [12, 47, 12, 51],
            ((string[])["line", "column", "endLine", "endColumn"]).Select(name => finding.GetProperty(name).GetInt32())
        );
        Assert.StartsWith(
            "The reference '#/components/schemas/Pte'",
            Text(finding, "message"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_findings_JSON_is_an_empty_array()
    {
        using TestProject project = new();
        project.Write("pets.yaml", Documents.Pets);
        Assert.Equal("[]", (await project.RunAsync("check", "pets.yaml", "--format", "json")).Expect(0));
    }

    [Fact]
    public async Task SARIF_has_what_its_schema_requires()
    {
        using TestProject project = Warned();
        project.Write("a b.yaml", Documents.Html);
        using JsonDocument sarif = JsonDocument.Parse(
            (await project.RunAsync("check", "pets.yaml", "-f", "sarif")).Expect(0)
        );
        using JsonDocument blank = JsonDocument.Parse(
            (await project.RunAsync("check", "a b.yaml", "-f", "sarif")).Expect(1)
        );

        Assert.Equal("2.1.0", Text(sarif.RootElement, "version"));
        JsonElement run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("campaignsgen", Text(driver, "name"));
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        JsonElement rule = driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("CGN1101", Text(rule, "id"));
        Assert.Equal("CGN1101", Text(result, "ruleId"));
        Assert.Equal("warning", Text(result, "level"));
        Assert.NotEqual("", Text(result.GetProperty("message"), "text"));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("pets.yaml", Text(place.GetProperty("artifactLocation"), "uri"));
        string id = Text(place.GetProperty("artifactLocation"), "uriBaseId");
        Assert.EndsWith(
            "/",
            Text(run.GetProperty("originalUriBaseIds").GetProperty(id), "uri"),
            StringComparison.Ordinal
        );
        Assert.Equal(12, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("\"uri\": \"a%20b.yaml\"", blank.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"level\": \"error\"", blank.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private static TestProject Warned() => new TestProject().Write("pets.yaml", Documents.Warned);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
