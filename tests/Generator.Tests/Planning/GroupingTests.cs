using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Operations in nested clients, by their tags.</summary>
public class GroupingTests
{
    private const string Answer = "responses: { default: { description: ok } }";

    [Fact]
    public async Task Operations_of_a_tag_stand_behind_a_property()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            ByTag(
                Spec.Of(
                    Operations("listIssues: issues", "getIssue: issues", "ping:", "pets/list: pets, issues"),
                    head: "servers: [ { url: https://api.example.com } ]"
                )
            )
        );
        RecordingHandler handler = new();
        object client = emitted.Client(handler).Instance;
        Assert.Equal(["IIssuesClient Issues", "IPetsClient Pets"], Groups(emitted));
        Assert.Equal(["GetAsync", "ListAsync"], Methods(emitted, "IIssuesClient"));
        Assert.Equal(["ListAsync"], Methods(emitted, "IPetsClient"));
        Assert.Equal(["PingAsync"], Methods(emitted, "ITestClient"));

        object pets = client.GetType().GetProperty("Pets")!.GetValue(client)!;
        await new EmittedClient(pets).CallAsync("ListAsync");
        Assert.Equal("/3", handler.Target);
        await new EmittedClient(client).CallAsync("PingAsync");
        Assert.Equal("/2", handler.Target);
    }

    [Fact]
    public void The_types_of_an_operation_keep_its_whole_name()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            ByTag(Spec.Of(Operations("listIssues: issues", "listPets: pets")))
        );
        Assert.NotNull(emitted.Type("ListIssuesApiResponse"));
        Assert.NotNull(emitted.Type("ListPetsApiResponse"));
    }

    [Theory]
    [InlineData("issues", "listIssues", "List")]
    [InlineData("issues", "issues/list-for-repo", "ListForRepo")]
    [InlineData("Issues", "Issues_List", "List")]
    [InlineData("Issues", "Issues_GetIssue", "Get")]
    [InlineData("Issues", "Issues_GetIssues", "GetIssues")]
    [InlineData("issues", "issues-read_issue", "Read")]
    [InlineData("pull requests", "pull-requests-create_pull_request", "Create")]
    [InlineData("issues", "issues_by_state", "IssuesByState")]
    [InlineData("issue-controller", "getIssueUsingGET", "Get")]
    [InlineData("issue-controller", "listUsingGET_1", "List")]
    [InlineData("issues", "renderUsingPOST", "RenderUsingPost")]
    [InlineData("pet", "getPetById", "GetById")]
    [InlineData("pet", "findPetsByStatus", "FindByStatus")]
    [InlineData("issues", "getIssue", "Get")]
    [InlineData("issues", "getIssues", "GetIssues")]
    [InlineData("issues", "deleteIssues", "DeleteIssues")]
    [InlineData("issues", "searchIssues", "Search")]
    [InlineData("issues", "getAllIssues", "GetAll")]
    [InlineData("issues", "create-an-issue", "Create")]
    [InlineData("issues", "getUserIssue", "GetUserIssue")]
    [InlineData("status", "getStatus", "Get")]
    [InlineData("Order Lines", "orderlinesCancel", "Cancel")]
    [InlineData("pet categories", "updatePetCategory", "Update")]
    [InlineData("redirects", "traceRedirectTo", "TraceRedirectTo")]
    [InlineData("groups", "groups_v3", "GroupsV3")]
    [InlineData("issues", "issues/get", "Get")]
    [InlineData("pet", "getPet", "Get")]
    [InlineData("pull requests", "listPullRequests", "List")]
    [InlineData("pull requests", "listRequests", "ListRequests")]
    [InlineData("issues", "issues", "Issues")]
    [InlineData("issues", "issuesByState", "IssuesByState")]
    [InlineData("issues", "searchForIssues", "SearchForIssues")]
    [InlineData("issues", "createIssuesComment", "CreateIssuesComment")]
    [InlineData("issues", "issues2", "Issues2")]
    public void The_words_of_the_tag_are_taken_off_where_that_reads_well(string tag, string id, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(ByTag(Spec.Of(Operations($"{id}: {tag}"))));
        string group = Groups(emitted).Single().Split(' ')[0];
        Assert.Equal([expected + "Async"], Methods(emitted, group));
    }

    [Theory]
    [InlineData("listIssues", "list")]
    [InlineData("list", "listIssues")]
    public void The_plainer_name_wins_wherever_it_stands(string first, string second)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            ByTag(Spec.Of(Operations($"{first}: issues", $"{second}: issues")))
        );
        Assert.Equal(["ListAsync", "ListIssuesAsync"], Methods(emitted, "IIssuesClient"));
        EmittedAssembly
            .Of(ByTag(Spec.Of(Operations("listIssues: issues", "issuesList: issues", "list: issues"))))
            .Dispose();
    }

    [Fact]
    public void Tags_that_are_one_identifier_are_one_group()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            ByTag(Spec.Of(Operations("a: pull-requests", "b: Pull Requests")))
        );
        Assert.Equal(["IPullRequestsClient PullRequests"], Groups(emitted));
    }

    [Fact]
    public void Names_of_nested_clients_do_not_clash()
    {
        TestDocument document = Spec.Of(
            Operations(
                "a: pets",
                "b: test",
                "c: http",
                "d: ToString",
                "e: Equals",
                "f: Task",
                "g: '***'",
                "h: HttpMethod",
                "i:"
            ),
            "schemas:\n  PetsClient: { type: object, properties: { a: { type: string } } }\n  ITaskClient: { type: object, properties: { a: { type: string } } }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(ByTag(document));
        Assert.Equal(
            [
                "IEqualsClient Equals2",
                "IHttpGroupClient Http",
                "IHttpMethodClient HttpMethod2",
                "IOperationsClient Operations",
                "IPetsGroupClient Pets",
                "ITaskGroupClient Task",
                "ITestGroupClient Test",
                "IToStringClient ToString2",
            ],
            Groups(emitted)
        );
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(20, 2)]
    [InlineData(21, 2)]
    [InlineData(21, 3)]
    public void Two_tags_make_groups_unless_the_item_says_otherwise(int count, int tags)
    {
        TestDocument document = Spec.Of(
            Operations([.. Enumerable.Range(1, count).Select(number => $"op{number}: tag{number % tags}")])
        );
        Assert.Equal(tags > 1, Sources(document).Contains("Test.Api.Tag0Client.g.cs"));
        Assert.DoesNotContain("Test.Api.Tag0Client.g.cs", Sources(document with { Metadata = Metadata("None") }));
        Assert.Contains("Test.Api.Tag0Client.g.cs", Sources(document with { Metadata = Metadata("tag") }));
    }

    [Fact]
    public void One_tag_is_no_group_however_many_operations_have_it()
    {
        TestDocument document = Spec.Of(
            Operations([.. Enumerable.Range(1, 30).Select(static number => $"op{number}: all")])
        );
        Assert.DoesNotContain("Test.Api.AllClient.g.cs", Sources(document));
    }

    [Fact]
    public void A_tag_is_described_and_named_by_the_document()
    {
        TestDocument document = Spec.Of(
            Operations("listIssues: issues"),
            head: "tags: [ { name: issues, description: What is to be done., x-csharp-name: Todo } ]"
        );
        GeneratorRun run = GeneratorRun.Of([ByTag(document)]);
        Assert.Contains("What is to be done.", run.Sources["Test.Api.ITodoClient.g.cs"], StringComparison.Ordinal);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal(["ITodoClient Todo"], Groups(emitted));
        Assert.Equal(["ListAsync"], Methods(emitted, "ITodoClient"));
    }

    [Fact]
    public void A_group_whose_operations_are_all_left_out_is_not_there()
    {
        TestDocument document = Spec.Of(
            "/a: { post: { operationId: a, tags: [ pets ], requestBody: { content: { multipart/form-data: { schema: { type: string } } } }, responses: { '204': { description: ok } } } }"
        );
        GeneratorRun run = GeneratorRun.Of([ByTag(document)]);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1301");
        Assert.DoesNotContain("Test.Api.PetsClient.g.cs", run.Sources.Keys);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void CGN0012_GroupBy_has_no_such_value()
    {
        GeneratorRun run = GeneratorRun.Of([Spec.Of(Operations("a: b")) with { Metadata = Metadata("Paths") }]);
        string message =
            "'Paths' is not a valid value for GroupBy of this OpenApiClient item. To fix this, use Tag, Path or None, or remove GroupBy to group by the tags of the document.";
        Reported.Once(run, "CGN0012", DiagnosticSeverity.Error, line: 1, message);
        Assert.Empty(run.Sources);
    }

    /// <summary>Operations <c>id: tag, tag</c>, at the paths <c>/0</c>, <c>/1</c> …</summary>
    private static string Operations(params string[] operations) =>
        string.Join(
            '\n',
            operations.Select(
                static (operation, index) =>
                {
                    string[] parts = operation.Split(':');
                    return $"/{index}: {{ get: {{ operationId: '{parts[0]}', tags: [ {parts[1]} ], {Answer} }} }}";
                }
            )
        );

    private static TestDocument ByTag(TestDocument document) => document with { Metadata = Metadata("Tag") };

    private static Dictionary<string, string> Metadata(string groupBy) => new() { ["GroupBy"] = groupBy };

    private static IEnumerable<string> Sources(TestDocument document)
    {
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Empty(run.CompilerDiagnostics);
        return run.Sources.Keys;
    }

    private static string[] Groups(EmittedAssembly emitted) =>
        [
            .. emitted
                .Type("ITestClient")
                .GetProperties()
                .Select(static property => $"{property.PropertyType.Name} {property.Name}")
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Methods(EmittedAssembly emitted, string type) =>
        [
            .. emitted
                .Operations(type)
                .Select(static method => method.Name)
                .Where(static name => !name.EndsWith("ResponseAsync", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
