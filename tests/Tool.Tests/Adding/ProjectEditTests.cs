using System.Text;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Projects;

namespace CampaignsGen.Tool.Tests.Adding;

/// <summary>A project gets one item, and keeps every other byte.</summary>
public class ProjectEditTests
{
    private const string Item = """<OpenApiClient Include="a.yaml" Namespace="A&amp;B" />""";

    private static readonly KeyValuePair<string, string>[] Attributes =
    [
        new("Include", "a.yaml"),
        new("Namespace", "A&B"),
    ];

    [Theory]
    [InlineData("<Project>\n</Project>\n", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n")]
    [InlineData("<Project></Project>", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [InlineData(
        "<Project>\r\n\t<PropertyGroup />\r\n</Project>",
        "<Project>\r\n\t<PropertyGroup />\r\n\t<ItemGroup>\r\n\t\t{0}\r\n\t</ItemGroup>\r\n</Project>"
    )]
    [InlineData(
        "<Project>\n    <ItemGroup>\n        <OpenApiClient Include=\"b\"   Namespace='B' /> <!-- </ItemGroup> -->\n    </ItemGroup>\n    <ItemGroup />\n</Project>\n",
        "<Project>\n    <ItemGroup>\n        <OpenApiClient Include=\"b\"   Namespace='B' /> <!-- </ItemGroup> -->\n        {0}\n    </ItemGroup>\n    <ItemGroup />\n</Project>\n"
    )]
    [InlineData(
        "<Project>\n  <ItemGroup Condition=\"false\">\n    <OpenApiClient Include=\"b\" />\n  </ItemGroup>\n</Project>\n",
        "<Project>\n  <ItemGroup Condition=\"false\">\n    <OpenApiClient Include=\"b\" />\n  </ItemGroup>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n"
    )]
    [InlineData(
        "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n</Project>\n<!-- </Project> -->\n",
        "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n<!-- </Project> -->\n"
    )]
    public void The_item_is_laid_out_as_the_rest(string before, string after)
    {
        ProjectText project = new("Acme.csproj", before, Encoding.UTF8);
        Assert.Equal(after.Replace("{0}", Item, StringComparison.Ordinal), ItemInsertion.Add(project, Attributes).Text);
    }

    [Theory]
    [InlineData("<Project />")]
    [InlineData("<Project>")]
    [InlineData("")]
    public void A_project_without_a_place_is_refused(string text) =>
        Assert.Throws<ToolException>(() =>
            ItemInsertion.Add(new ProjectText("Acme.csproj", text, Encoding.UTF8), Attributes)
        );

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task The_byte_order_mark_is_kept(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        using TestProject project = new();
        project.Write("Acme.csproj", "<Project>\r\n</Project>\r\n", encoding);

        await ProjectText.Read(project.PathOf("Acme.csproj")).WriteAsync(default);

        byte[] written = File.ReadAllBytes(project.PathOf("Acme.csproj"));
        Assert.Equal([.. encoding.Preamble, .. encoding.GetBytes("<Project>\r\n</Project>\r\n")], written);
    }

    [Fact]
    public void Another_encoding_is_refused()
    {
        using TestProject project = new();
        project.Write("Acme.csproj", "<!-- ä --><Project></Project>", Encoding.Latin1);
        ToolException refused = Assert.Throws<ToolException>(() => ProjectText.Read(project.PathOf("Acme.csproj")));
        Assert.Contains("neither UTF-8 nor UTF-16", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_line_endings_and_the_mark_survive_the_command()
    {
        string text = """
            <Project Sdk="Microsoft.NET.Sdk">
            	<PropertyGroup>
            		<TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            	</PropertyGroup>
            </Project>

            """.ReplaceLineEndings("\r\n");
        using TestProject project = new();
        project.Write("Acme.csproj", text, new UTF8Encoding(true)).Write("pets.yaml", Documents.Pets);

        (await project.RunAsync("add", "pets.yaml", "--no-package")).Expect(0);

        string item = """<OpenApiClient Include="pets.yaml" Namespace="Acme.PetStore" ClientName="PetStoreClient" />""";
        string expected = text.Replace(
            "</Project>",
            $"\t<ItemGroup>\r\n\t\t{item}\r\n\t</ItemGroup>\r\n</Project>",
            StringComparison.Ordinal
        );
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(expected)],
            File.ReadAllBytes(project.PathOf("Acme.csproj"))
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_none_beside_it()
    {
        using TestProject project = new();
        Directory.CreateDirectory(project.PathOf("taken.yaml"));

        await Assert.ThrowsAsync<ToolException>(() =>
            AtomicFile.WriteAsync(project.PathOf("taken.yaml"), new byte[1], default)
        );

        Assert.DoesNotContain(project.Files.Keys, name => name.Contains("taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        using TestProject project = new();
        project.Write("real.yaml", "old");
        File.CreateSymbolicLink(project.PathOf("link.yaml"), project.PathOf("real.yaml"));

        await AtomicFile.WriteAsync(project.PathOf("link.yaml"), "new"u8.ToArray(), default);

        Assert.Equal("new", project.Read("real.yaml"));
        Assert.NotNull(new FileInfo(project.PathOf("link.yaml")).LinkTarget);
    }
}
