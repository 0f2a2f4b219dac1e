using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Requests;

/// <summary>Limits of parameters and models of any document, in the project and in an assembly beside it.</summary>
public class OtherRequestTests
{
    [Theory]
    [InlineData("client.ListPetsAsync(limit: 0)", "'limit' is 0. To fix this, specify a value of at least 1.")]
    [InlineData("client.ListPetsAsync(-1)", "'limit' is -1. To fix this, specify a value of at least 1.")]
    [InlineData("client.ListPetsAsync(limit: 51)", "'limit' is 51. To fix this, specify a value of at most 50.")]
    [InlineData("client.ListPetsAsync(limit: Most + 1)", "'limit' is 51. To fix this, specify a value of at most 50.")]
    [InlineData("contract.ListPetsWithResponseAsync(51)", "'limit' is 51. To fix this, specify a value of at most 50.")]
    [InlineData(
        "client.ListPetsAsync(name: \"a\")",
        "'name' has 1 character. To fix this, specify at least 2 characters."
    )]
    [InlineData(
        "client.ListPetsAsync(name: \"Rex\")",
        "'name' does not match ^[a-z]+$. To fix this, specify a value that matches the pattern."
    )]
    [InlineData(
        "client.SearchPetsAsync(new() { A = \"a\", Page = 0 })",
        "'Page' is 0. To fix this, specify a value of at least 1."
    )]
    [InlineData(
        "contract.SearchPetsWithResponseAsync(new SearchPetsRequest { Page = -1 })",
        "'Page' is -1. To fix this, specify a value of at least 1."
    )]
    [InlineData(
        "client.ListPetsAsync(tags: [\"a\", \"b\", \"c\"])",
        "'tags' has 3 items. To fix this, specify at most 2 items."
    )]
    [InlineData(
        "client.ListPetsAsync(tags: new[] { \"a\", \"b\", \"c\" })",
        "'tags' has 3 items. To fix this, specify at most 2 items."
    )]
    [InlineData(
        "client.GetPhotoAsync(\"\", \"10\")",
        "'name' is empty, which removes its segment from the path. To fix this, specify a value."
    )]
    [InlineData(
        "client.GetPhotoAsync(string.Empty, \"10\")",
        "'name' is empty, which removes its segment from the path. To fix this, specify a value."
    )]
    [InlineData(
        "client.GetPhotoAsync(\" \", \"10\")",
        "'name' is blank, which identifies no resource. To fix this, specify a value."
    )]
    [InlineData(
        "contract.GetPhotoWithResponseAsync(size: \"10\", name: \"\")",
        "'name' is empty, which removes its segment from the path. To fix this, specify a value."
    )]
    [InlineData(
        "client.AddPetAsync(new Pet { Name = \"Sixsix\" })",
        "'Name' has 6 characters. To fix this, specify at most 5 characters."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Weight = 0 })",
        "'Weight' is 0. To fix this, specify a value greater than 0."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Weight = 99.5 })",
        "'Weight' is 99.5. To fix this, specify a value less than 99.5."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Legs = -4 })",
        "'Legs' is -4. To fix this, specify a value of at least 0."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Price = 0m })",
        "'Price' is 0. To fix this, specify a value of at least 0.01."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Nick = \"Rexy\" })",
        "'Nick' has 4 characters. To fix this, specify at most 3 characters."
    )]
    [InlineData(
        "client.AddPetAsync(new() { Name = \"Rex\", Home = new() { Rooms = [\"a\"] } })",
        "'Rooms' has 1 item. To fix this, specify exactly 2 items."
    )]
    public async Task A_value_beyond_its_limits_is_reported(string call, string message)
    {
        UserProject project = Program(call);
        Assert.Equal(["This request cannot succeed, because " + message], await MessagesAsync(project));
        Assert.Equal(["This request cannot succeed, because " + message], await MessagesAsync(project.Beside()));
    }

    [Theory]
    [InlineData("client.ListPetsAsync()")]
    [InlineData("client.ListPetsAsync(1, \"rex\", [\"a\", \"b\"])")]
    [InlineData("client.ListPetsAsync(50)")]
    [InlineData("client.ListPetsAsync(null, null, [])")]
    [InlineData("client.ListPetsAsync(args.Length)")]
    [InlineData("client.GetPhotoAsync(\"rex\", \"\")")]
    [InlineData("client.GetPhotoAsync(args[0], args[1])")]
    [InlineData(
        "client.AddPetAsync(new Pet { Name = \"Rex\", Weight = 0.1, Legs = 9007199254740993, Price = 0.01m, Nick = null })"
    )]
    [InlineData("client.AddPetAsync(new Pet { Name = \"\\U0001F436\\U0001F436\\U0001F436\\U0001F436\\U0001F436\" })")]
    [InlineData("client.AddPetAsync(new Pet { Name = \"Rex\", Serial = \"long\" })")]
    [InlineData("client.AddPetAsync(new Pet { Name = \"Rex\", Home = new() { Rooms = [\"a\", .. args] } })")]
    [InlineData("Task.FromResult(new Added { Count = 0 })")]
    public async Task A_value_within_them_is_not(string call)
    {
        UserProject project = Program(call);
        Assert.Empty(await MessagesAsync(project));
        Assert.Empty(await MessagesAsync(project.Beside()));
    }

    /// <summary>One warning is enough.</summary>
    [Fact]
    public async Task Of_a_deprecated_operation_the_compiler_warns()
    {
        UserProject project = Program("client.DropPhotoAsync(\"rex\", \"10\")");
        Assert.Contains(project.Compilation.GetDiagnostics(), static diagnostic => diagnostic.Id == "CS0618");
        Assert.Empty(await MessagesAsync(project));
    }

    private static async Task<IEnumerable<string>> MessagesAsync(UserProject project) =>
        (await Analysis.OfAsync(new RequestAnalyzer(), project)).Select(static diagnostic => diagnostic.GetMessage());

    private static UserProject Program(string call) =>
        UserProject.Of(
            Documents.Limits,
            $"""
            const int Most = 50;
            var client = new TestClient(new HttpClient(), new TestClientOptions());
            ITestClient contract = client;
            Console.WriteLine(contract.ToString() + Most);
            await {call};
            """
        );
}
