using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Requests;

/// <summary>Requests that must fail, by what stands in the code, and those of which nobody can say so (CGN2008).</summary>
public class RequestTests
{
    [Theory]
    [InlineData("[]", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("new AddRecordRequest[0]", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("new AddRecordRequest[] { }", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("Array.Empty<AddRecordRequest>()", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData(
        "Enumerable.Empty<AddRecordRequest>().ToList()",
        "'Records' is empty. To fix this, specify 1 to 100 items."
    )]
    [InlineData("new List<AddRecordRequest>()", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("new List<AddRecordRequest>(10)", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("new List<AddRecordRequest> { }", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData("(IReadOnlyList<AddRecordRequest>)[]", "'Records' is empty. To fix this, specify 1 to 100 items.")]
    [InlineData(
        "[.. Enumerable.Empty<AddRecordRequest>()]",
        "'Records' is empty. To fix this, specify 1 to 100 items."
    )]
    [InlineData("new AddRecordRequest[101]", "'Records' has 101 items. To fix this, specify 1 to 100 items.")]
    [InlineData(
        "Enumerable.Range(0, 250).Select(Record).ToList()",
        "'Records' has 250 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "Enumerable.Range(0, 101).Select(Record).Reverse().ToArray()",
        "'Records' has 101 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "Enumerable.Repeat(Record(1), 1000).ToArray()",
        "'Records' has 1000 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "[.. Enumerable.Range(0, 250).Select(Record)]",
        "'Records' has 250 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "[Record(0), .. Enumerable.Range(1, 100).Select(Record)]",
        "'Records' has 101 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "[.. given, .. Enumerable.Range(1, 101).Select(Record)]",
        "'Records' has 101 items. To fix this, specify 1 to 100 items."
    )]
    [InlineData(
        "new List<AddRecordRequest>(Enumerable.Range(0, 250).Select(Record))",
        "'Records' has 250 items. To fix this, specify 1 to 100 items."
    )]
    public async Task A_list_that_is_too_short_or_too_long_is_reported(string list, string message) =>
        await AssertReportedAsync($"await client.AddRecordsAsync(id, new() {{ Records = {list} }});", message);

    [Theory]
    [InlineData("var request = new AddRecordsRequest { Records = [] };")]
    [InlineData("AddRecordsRequest request = new() { Records = [] };")]
    [InlineData("var request = new AddRecordsRequest { Records = given } with { Records = [] };")]
    [InlineData("await client.AddRecordsWithResponseAsync(id, new AddRecordsRequest { Records = [] });")]
    [InlineData("var all = new[] { new AddRecordsRequest { Records = [] } };")]
    [InlineData("Func<AddRecordsRequest> make = () => new() { Records = [] };")]
    public async Task A_model_is_judged_wherever_it_is_made(string statement) =>
        await AssertReportedAsync(statement, "'Records' is empty. To fix this, specify 1 to 100 items.");

    [Theory]
    [InlineData("\"\"", "'CrmRecordId' is empty. To fix this, specify 1 to 32 characters.")]
    [InlineData("string.Empty", "'CrmRecordId' is empty. To fix this, specify 1 to 32 characters.")]
    [InlineData("\"   \"", "'CrmRecordId' does not match \\S. To fix this, specify a value that matches the pattern.")]
    [InlineData(
        "\"123456789012345678901234567890123\"",
        "'CrmRecordId' has 33 characters. To fix this, specify 1 to 32 characters."
    )]
    [InlineData(
        "\"1234567890\" + \"1234567890\" + \"1234567890123\"",
        "'CrmRecordId' has 33 characters. To fix this, specify 1 to 32 characters."
    )]
    [InlineData("Blank", "'CrmRecordId' does not match \\S. To fix this, specify a value that matches the pattern.")]
    [InlineData("$\"\"", "'CrmRecordId' is empty. To fix this, specify 1 to 32 characters.")]
    public async Task A_text_that_breaks_its_limits_is_reported(string text, string message) =>
        await AssertReportedAsync($"var record = new AddRecordRequest {{ CrmRecordId = {text} }};", message);

    [Theory]
    [InlineData("Guid.Empty")]
    [InlineData("default")]
    [InlineData("default(Guid)")]
    [InlineData("new Guid()")]
    [InlineData("new()")]
    [InlineData("campaignId: Guid.Empty, body: body")]
    public async Task A_path_with_the_empty_uuid_is_reported(string argument) =>
        await AssertReportedAsync(
            argument.Contains(':', StringComparison.Ordinal)
                ? $"await client.ModifyCampaignAsync({argument});"
                : $"await client.ModifyCampaignAsync({argument}, body);",
            "'campaignId' is the empty UUID, which identifies no resource. To fix this, specify the identifier of a resource."
        );

    [Theory]
    [InlineData("await contract.ModifyCampaignAsync(Guid.Empty, body);")]
    [InlineData("await contract.ModifyCampaignWithResponseAsync(Guid.Empty, body);")]
    [InlineData("await client.ModifyCampaignWithResponseAsync(Guid.Empty, body);")]
    [InlineData("await client.AddRecordsAsync(Guid.Empty, new() { Records = given });")]
    [InlineData("await client!.ModifyCampaignAsync(Guid.Empty, body);")]
    [InlineData("await (maybe?.ModifyCampaignAsync(Guid.Empty, body) ?? throw new InvalidOperationException());")]
    [InlineData("_ = Task.Run(() => client.ModifyCampaignAsync(Guid.Empty, body));")]
    public async Task Every_way_to_send_is_judged(string statement) =>
        await AssertReportedAsync(
            statement,
            "'campaignId' is the empty UUID, which identifies no resource. To fix this, specify the identifier of a resource."
        );

    [Theory]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = given });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = [Record(1)] });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = [.. given] });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = [.. Enumerable.Range(0, 100).Select(Record)] });")]
    [InlineData(
        "await client.AddRecordsAsync(id, new() { Records = Enumerable.Range(0, args.Length).Select(Record).ToList() });"
    )]
    [InlineData(
        "await client.AddRecordsAsync(id, new() { Records = Enumerable.Range(0, 250).Select(Record).Take(100).ToList() });"
    )]
    [InlineData(
        "await client.AddRecordsAsync(id, new() { Records = Enumerable.Range(0, 250).Select(Record).Where(r => r.Rank > 1).ToList() });"
    )]
    [InlineData(
        "foreach (var part in Enumerable.Range(0, 250).Select(Record).Chunk(100)) await client.AddRecordsAsync(id, new() { Records = part });"
    )]
    [InlineData(
        "var records = new List<AddRecordRequest>(); records.Add(Record(1)); await client.AddRecordsAsync(id, new() { Records = records });"
    )]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = new List<AddRecordRequest>(given) });")]
    [InlineData(
        "await client.AddRecordsAsync(id, new() { Records = new List<AddRecordRequest>(given) { Record(1) } });"
    )]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = new AddRecordRequest[100] });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = new AddRecordRequest[args.Length] });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = new Sequence() });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = Load() });")]
    [InlineData("await client.AddRecordsAsync(id, new() { Records = args.Length > 0 ? given : [] });")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = \"a\" };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = \"12345678901234567890123456789012\" };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = \" a \" };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = args[0] };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = $\"{args[0]}\" };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = args.FirstOrDefault() ?? \"\" };")]
    [InlineData("var record = new AddRecordRequest { CrmRecordId = null! };")]
    [InlineData(
        "var record = new AddRecordRequest { CrmRecordId = \"a\", Rank = -1, Priority = RecordPriority.High };"
    )]
    [InlineData("await client.ModifyCampaignAsync(id, body);")]
    [InlineData("await client.ModifyCampaignAsync(Guid.NewGuid(), body);")]
    [InlineData("await client.ModifyCampaignAsync(new Guid(\"a5b3b1e0-5f0f-4b6e-9d7c-1f2e3d4c5b6a\"), body);")]
    [InlineData("await client.ModifyCampaignAsync(Guid.Parse(args[0]), body, default);")]
    [InlineData("Guid missing = Guid.Empty; await client.ModifyCampaignAsync(missing, body);")]
    [InlineData("await client.ModifyCampaignAsync(id, body, cancellationToken: default);")]
    [InlineData("var other = new Other { Records = [], CrmRecordId = \"\" };")]
    [InlineData("await new Other().AddRecordsAsync(Guid.Empty, []);")]
    [InlineData("if (id == Guid.Empty) { }")]
    [InlineData("var answer = new AddRecordsResponse { Records = [], };")]
    [InlineData("var problem = new Problem { Status = 42 };")]
    public async Task What_may_work_is_not(string statement) => Assert.Empty(await ReportedAsync(Program(statement)));

    [Theory]
    [InlineData(
        "await Assert.ThrowsAsync<BadRequestException>(() => client.AddRecordsAsync(id, new() { Records = [] }));"
    )]
    [InlineData("await Should.ThrowAsync<BadRequestException>(client.ModifyCampaignAsync(Guid.Empty, body));")]
    public async Task What_is_meant_to_fail_is_not(string statement) =>
        Assert.Empty(
            await ReportedAsync(
                Program(
                    statement
                        + """

                        static class Assert { public static Task ThrowsAsync<T>(Func<Task> action) => action(); }
                        static class Should { public static Task ThrowAsync<T>(Task action) => action; }
                        """
                )
            )
        );

    [Fact]
    public async Task Tests_may_send_what_they_like() =>
        Assert.Empty(
            await ReportedAsync(
                Program("await client.AddRecordsAsync(Guid.Empty, new() { Records = [] });")
                    .WithReference(typeof(FactAttribute))
            )
        );

    [Fact]
    public async Task It_is_a_warning_at_the_value()
    {
        Diagnostic diagnostic = Assert.Single(
            await ReportedAsync(Program("await client.AddRecordsAsync(id, new() { Records = [] });"))
        );
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("[]", diagnostic.Code());
        Assert.Equal(
            "This request cannot succeed, because 'Records' is empty. To fix this, specify 1 to 100 items.",
            diagnostic.GetMessage()
        );
    }

    private static async Task AssertReportedAsync(string statement, string message)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(Program(statement)));
        Assert.Equal("CGN2008", diagnostic.Id);
        Assert.Equal("This request cannot succeed, because " + message, diagnostic.GetMessage());
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(UserProject project) =>
        Analysis.OfAsync(new RequestAnalyzer(), project);

    private static UserProject Program(string statement) =>
        UserProject.OfCampaigns(
            $$"""
            const string Blank = " ";
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0], Tenant = args[1] });
            ICampaignsClient contract = client;
            ICampaignsClient? maybe = args.Length > 1 ? client : null;
            Guid id = new(args[0]);
            var body = new ModifyCampaignRequest { Action = CampaignAction.Start };
            List<AddRecordRequest> given = [Record(0)];
            Console.WriteLine($"{contract}{maybe}{id}{body}{given}{Blank}{Load()}");
            AddRecordRequest Record(int number) => new() { CrmRecordId = $"record-{number}" };
            IReadOnlyList<AddRecordRequest> Load() => given;
            {{statement}}
            class Sequence : List<AddRecordRequest> { public Sequence() { Add(new() { CrmRecordId = "a" }); } }
            class Other
            {
                public int[]? Records { get; set; }
                public string? CrmRecordId { get; set; }
                public Task AddRecordsAsync(Guid campaignId, int[] records) => Task.FromResult((campaignId, records));
            }
            """
        );
}
