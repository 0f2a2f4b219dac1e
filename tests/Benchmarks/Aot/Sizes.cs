using Benchmarks.Build;
using TestKit;

namespace Benchmarks.Aot;

/// <summary>How large a program is that makes two calls, published as one file.</summary>
internal static class Sizes
{
    /// <summary>What a client of Campaigns may add to a program over bare <see cref="HttpClient"/>.</summary>
    public const int MostBytes = 284_000;

    private const string HttpPackage = "Microsoft.Extensions.Http";

    /// <summary>What a client of Campaigns adds to a program over bare <see cref="HttpClient"/>.</summary>
    public static long OfCampaigns()
    {
        using var feed = new PackedFeed();
        feed.Fill();
        return Ours(feed, PublishedAs.Native).Size() - Bare(feed, PublishedAs.Native).Size();
    }

    public static IReadOnlyList<SizeTable> Measure()
    {
        using var feed = new PackedFeed();
        feed.Fill();
        long bare = Bare(feed, PublishedAs.Native).Size();
        return
        [
            new SizeTable(
                "Campaigns, `new CampaignsClient(httpClient, options)`",
                [
                    ("floor: HttpClient, bytes", bare),
                    ("HttpClient and System.Text.Json, source-generated", SourceGenerated(feed).Size()),
                    ("CampaignsGen", Ours(feed, PublishedAs.Native).Size()),
                ]
            ),
            new SizeTable(
                "Campaigns, `services.AddCampaignsClient(…)`",
                [
                    ("floor: IHttpClientFactory, bytes", BareRegistered(feed).Size()),
                    ("CampaignsGen", OursRegistered(feed).Size()),
                ]
            ),
            new SizeTable(
                $"A client of {LargeApi.Operations} operations, all called, each with two models of its own",
                [
                    ("floor: HttpClient, bytes, two calls", bare),
                    ("HttpClient and System.Text.Json, source-generated", LargeSourceGenerated(feed).Size()),
                    ("CampaignsGen", LargeOurs(feed).Size()),
                ]
            ),
            .. PublishedAs.Others.Select(way => Published(feed, way)),
        ];
    }

    private static SizeTable Published(PackedFeed feed, PublishedAs way) =>
        new(
            $"Campaigns, `new CampaignsClient(httpClient, options)`, {way.Name}",
            [("floor: HttpClient, bytes", Bare(feed, way).Size()), ("CampaignsGen", Ours(feed, way).Size())]
        );

    private static NativeProgram Bare(PackedFeed feed, PublishedAs way) =>
        new NativeProgram(feed, "Bare", way).WithSource("BareClient.cs").WithSource("Programs/Bare.cs");

    private static NativeProgram SourceGenerated(PackedFeed feed) =>
        new NativeProgram(feed, "SourceGenerated", PublishedAs.Native)
            .WithSource("../Wire/HandClient.cs")
            .WithSource("../Wire/Models/Models.cs")
            .WithSource("../Wire/Models/Enums.cs")
            .WithSource("Programs/SourceGenerated.cs");

    private static NativeProgram Ours(PackedFeed feed, PublishedAs way) =>
        WithCampaigns(new NativeProgram(feed, "Ours", way)).WithSource("Programs/Ours.cs");

    private static NativeProgram BareRegistered(PackedFeed feed) =>
        new NativeProgram(feed, "BareRegistered", PublishedAs.Native)
            .WithPackage(HttpPackage)
            .WithSource("BareClient.cs")
            .WithSource("Programs/BareRegistered.cs");

    private static NativeProgram OursRegistered(PackedFeed feed) =>
        WithCampaigns(new NativeProgram(feed, "OursRegistered", PublishedAs.Native))
            .WithPackage(HttpPackage)
            .WithSource("Programs/OursRegistered.cs");

    private static NativeProgram WithCampaigns(NativeProgram program) =>
        program
            .WithClient(
                Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"),
                "Acme.Campaigns",
                "CampaignsClient"
            )
            .WithSource("Programs/Calls.cs");

    private static NativeProgram LargeSourceGenerated(PackedFeed feed) =>
        new NativeProgram(feed, "LargeSourceGenerated", PublishedAs.Native).WithText(
            "Program.cs",
            LargeApi.SourceGenerated()
        );

    private static NativeProgram LargeOurs(PackedFeed feed) =>
        new NativeProgram(feed, "LargeOurs", PublishedAs.Native)
            .WithText("large.json", LargeApi.Document())
            .WithClient("large.json", "Large", "LargeClient")
            .WithText("Program.cs", LargeApi.Ours());
}

/// <summary>Programs that do the same; the first is the floor.</summary>
internal sealed record SizeTable(string Name, IReadOnlyList<(string Program, long Bytes)> Rows);
