using System.IO.Compression;
using System.Security.Cryptography;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>The same sources give the same packages.</summary>
public class DeterminismTests
{
    [Fact]
    public async Task Building_and_packing_twice_gives_the_same_content()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        string again = Path.Combine(packages.Root, "packages-again");

        await packages.PackAsync(again);

        string[] files = [.. Directory.GetFiles(again).Select(Path.GetFileName).OfType<string>().Order()];
        Assert.Equal(5, files.Length);
        Assert.All(
            files,
            file => Assert.Equal(HashesOf(Path.Combine(packages.Feed, file)), HashesOf(Path.Combine(again, file)))
        );
    }

    private static string[] HashesOf(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        return [.. package.Entries.Select(HashOf).Order(StringComparer.Ordinal)];
    }

    private static string HashOf(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(stream))}";
    }
}
