using System.Xml.Linq;
using CampaignsGen.Tool.Inspecting;
using TestKit;

namespace CampaignsGen.Tool.Tests.Checking;

/// <summary>What the targets of the package say, the tool says in the same words.</summary>
public class TargetsTests
{
    [Theory]
    [InlineData("CGN0001", ProjectFindings.DocumentMissing, "%(OpenApiClient.Identity)", "%(OpenApiClient.FullPath)")]
    [InlineData("CGN0002", ProjectFindings.ListedTwice, "%(_CampaignsGenDocument.Identity)")]
    [InlineData(
        "CGN3090",
        ProjectFindings.BaselineMissing,
        "%(_CampaignsGenBaseline.Baseline)",
        "%(_CampaignsGenBaseline.Identity)"
    )]
    public void Both_say_the_same(string id, string text, params string[] arguments)
    {
        XDocument targets = XDocument.Load(
            Path.Combine(RepositoryPaths.Root, "generator", "CampaignsGen.Package", "build", "CampaignsGen.targets")
        );
        string said = targets
            .Descendants("Error")
            .Single(error => error.Attribute("Code")?.Value == id)
            .Attribute("Text")!
            .Value;
        Assert.Equal(said, string.Format(null, text, arguments));
    }
}
