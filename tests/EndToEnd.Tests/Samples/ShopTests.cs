using TestKit;

namespace EndToEnd.Tests.Samples;

/// <summary>The sample of an ASP.NET Core application, run as a person runs it.</summary>
public class ShopTests
{
    [Fact]
    public async Task Every_part_of_it_goes_as_it_should()
    {
        var (exitCode, output, error) = await SampleRun.OfAsync("Shop", []);
        Assert.Equal((0, ""), (exitCode, error));
        SampleRun.AssertInOrder(
            output,
            "2 products, 3000000012 pieces, the most expensive for 24.90",
            "Two of Lantern: 49.80, 1.6 kg",
            "lantern.png, 21 bytes, 'A lantern', width not given",
            "progress: Packed, parcel 1",
            "progress: Delivered, parcel 3",
            "price: The price must be greater than zero.",
            "L-1: no price",
            "L-2: 1.25",
            "200: its body is 'text/html', not JSON",
            "<h1>Try again</h1>",
            """200: {"code":"L-1","price":"soon","discontinued":false}""",
            "200: 40 more of L-1",
            "204: ",
            "401: "
        );
    }

    [Fact]
    public async Task Its_document_is_what_the_application_says()
    {
        string path = Path.GetTempFileName();
        try
        {
            var (exitCode, _, error) = await SampleRun.OfAsync("Shop", ["--document", path]);
            Assert.Equal((0, ""), (exitCode, error));
            string kept = Path.Combine(RepositoryPaths.Root, "samples", "Shop", "shop.json");
            Assert.Equal(
                await File.ReadAllTextAsync(kept),
                await File.ReadAllTextAsync(path),
                ignoreLineEndingDifferences: true
            );
        }
        finally
        {
            File.Delete(path);
        }
    }
}
