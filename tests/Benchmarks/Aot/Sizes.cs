using Benchmarks.Build;
using TestKit;

namespace Benchmarks.Aot;

/// <summary>How large a program is that makes two calls, compiled ahead of time.</summary>
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
        return Ours(feed).Size() - Bare(feed).Size();
    }

    public static IReadOnlyList<SizeTable> Measure()
    {
        using var feed = new PackedFeed();
        feed.Fill();
        long bare = Bare(feed).Size();
        return
        [
            new SizeTable(
                "Campaigns, `new CampaignsClient(httpClient, options)`",
                [
                    ("floor: HttpClient, bytes", bare),
                    ("HttpClient and System.Text.Json, source-generated", SourceGenerated(feed).Size()),
                    ("CampaignsGen", Ours(feed).Size()),
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
        ];
    }

    private static NativeProgram Bare(PackedFeed feed) =>
        new NativeProgram(feed, "Bare").WithSource("BareClient.cs").WithSource("Programs/Bare.cs");

    private static NativeProgram SourceGenerated(PackedFeed feed) =>
        new NativeProgram(feed, "SourceGenerated")
            .WithSource("../Wire/HandClient.cs")
            .WithSource("../Wire/Models/Models.cs")
            .WithSource("../Wire/Models/Enums.cs")
            .WithSource("Programs/SourceGenerated.cs");

    private static NativeProgram Ours(PackedFeed feed) =>
        WithCampaigns(new NativeProgram(feed, "Ours")).WithSource("Programs/Ours.cs");

    private static NativeProgram BareRegistered(PackedFeed feed) =>
        new NativeProgram(feed, "BareRegistered")
            .WithPackage(HttpPackage)
            .WithSource("BareClient.cs")
            .WithSource("Programs/BareRegistered.cs");

    private static NativeProgram OursRegistered(PackedFeed feed) =>
        WithCampaigns(new NativeProgram(feed, "OursRegistered"))
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
        new NativeProgram(feed, "LargeSourceGenerated").WithText("Program.cs", LargeApi.SourceGenerated());

    private static NativeProgram LargeOurs(PackedFeed feed) =>
        new NativeProgram(feed, "LargeOurs")
            .WithText("large.json", LargeApi.Document())
            .WithClient("large.json", "Large", "LargeClient")
            .WithText("Program.cs", LargeApi.Ours());
}

/// <summary>Programs that do the same; the first is the floor.</summary>
internal sealed record SizeTable(string Name, IReadOnlyList<(string Program, long Bytes)> Rows);
