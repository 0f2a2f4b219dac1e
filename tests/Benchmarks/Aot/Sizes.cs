namespace Benchmarks.Aot;

/// <summary>How large a program is that makes two calls, compiled ahead of time.</summary>
internal static class Sizes
{
    /// <summary>
    /// What a client of Campaigns may add to a program over bare <see cref="HttpClient"/>: what is reached, so that it does
    /// not grow. What is wanted is 250,000; the README says what stands in the way.
    /// </summary>
    public const int MostBytes = 360_000;

    private const string HttpPackage = "Microsoft.Extensions.Http";
    private const string HttpVersion = "10.0.0";

    /// <summary>What a client of Campaigns adds to a program over bare <see cref="HttpClient"/>.</summary>
    public static async Task<long> OfCampaignsAsync()
    {
        using Workshop workshop = await Workshop.CreateAsync();
        return await Ours(workshop).SizeAsync() - await Bare(workshop).SizeAsync();
    }

    public static async Task<IReadOnlyList<SizeTable>> MeasureAsync()
    {
        using Workshop workshop = await Workshop.CreateAsync();
        long bare = await Bare(workshop).SizeAsync();
        return
        [
            new SizeTable(
                "Campaigns, `new CampaignsClient(httpClient, options)`",
                [
                    ("floor: HttpClient, bytes", bare),
                    ("HttpClient and System.Text.Json, source-generated", await SourceGenerated(workshop).SizeAsync()),
                    ("CampaignsGen", await Ours(workshop).SizeAsync()),
                ]
            ),
            new SizeTable(
                "Campaigns, `services.AddCampaignsClient(…)`",
                [
                    ("floor: IHttpClientFactory, bytes", await BareRegistered(workshop).SizeAsync()),
                    ("CampaignsGen", await OursRegistered(workshop).SizeAsync()),
                ]
            ),
            new SizeTable(
                $"A client of {LargeApi.Operations} operations, all called, each with two models of its own",
                [
                    ("floor: HttpClient, bytes, two calls", bare),
                    (
                        "HttpClient and System.Text.Json, source-generated",
                        await LargeSourceGenerated(workshop).SizeAsync()
                    ),
                    ("CampaignsGen", await LargeOurs(workshop).SizeAsync()),
                ]
            ),
        ];
    }

    private static NativeProgram Bare(Workshop workshop) =>
        new NativeProgram(workshop, "Bare").WithSource("BareClient.cs").WithSource("Programs/Bare.cs");

    private static NativeProgram SourceGenerated(Workshop workshop) =>
        new NativeProgram(workshop, "SourceGenerated")
            .WithSource("../Wire/HandClient.cs")
            .WithSource("../Wire/Models/Models.cs")
            .WithSource("../Wire/Models/Enums.cs")
            .WithSource("Programs/SourceGenerated.cs");

    private static NativeProgram Ours(Workshop workshop) =>
        WithCampaigns(new NativeProgram(workshop, "Ours")).WithSource("Programs/Ours.cs");

    private static NativeProgram BareRegistered(Workshop workshop) =>
        new NativeProgram(workshop, "BareRegistered")
            .WithPackage(HttpPackage, HttpVersion)
            .WithSource("BareClient.cs")
            .WithSource("Programs/BareRegistered.cs");

    private static NativeProgram OursRegistered(Workshop workshop) =>
        WithCampaigns(new NativeProgram(workshop, "OursRegistered"))
            .WithPackage(HttpPackage, HttpVersion)
            .WithSource("Programs/OursRegistered.cs");

    private static NativeProgram WithCampaigns(NativeProgram program) =>
        program
            .WithClient(Workshop.Repository("spec/campaigns.v1.yaml"), "Acme.Campaigns", "CampaignsClient")
            .WithSource("Programs/Calls.cs");

    private static NativeProgram LargeSourceGenerated(Workshop workshop) =>
        new NativeProgram(workshop, "LargeSourceGenerated").WithText("Program.cs", LargeApi.SourceGenerated());

    private static NativeProgram LargeOurs(Workshop workshop) =>
        new NativeProgram(workshop, "LargeOurs")
            .WithText("large.json", LargeApi.Document())
            .WithClient("large.json", "Large", "LargeClient")
            .WithText("Program.cs", LargeApi.Ours());
}

/// <summary>Programs that do the same; the first is the floor.</summary>
internal sealed record SizeTable(string Name, IReadOnlyList<(string Program, long Bytes)> Rows);
