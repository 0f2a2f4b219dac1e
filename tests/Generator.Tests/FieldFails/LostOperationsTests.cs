using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>Operations lost though the client compiles; parameters of the same name in path and query.</summary>
public class LostOperationsTests
{
    private const string Answer = "responses: { '204': { description: ok } }";

    [Fact]
    public void Operations_whose_names_become_equal_are_all_there()
    {
        string[] ids = ["getPet", "get_pet", "get-pet", "GetPet", "getPetAsync", "get pet", "getpet", "GETPET"];
        TestDocument document = Spec.Of(
            string.Join('\n', ids.Select((id, index) => $"/{index}: {{ get: {{ operationId: '{id}', {Answer} }} }}"))
        );
        Assert.Equal(ids.Length, Methods(document).Length);
    }

    [Fact]
    public void Operations_without_an_id_are_all_there()
    {
        string[] paths =
        [
            "/",
            "/pets",
            "/pets/",
            "/pets/{id}",
            "/pets/{petId}",
            "/pets.json",
            "/{a}/{b}",
            "/{a}{b}",
            "/päts",
            "/pets/*",
        ];
        TestDocument document = Spec.Of(
            string.Join('\n', paths.Select(path => $"'{path}': {{ get: {{ {Answer} }} }}"))
        );
        Assert.Equal(paths.Length, Methods(document).Length);
    }

    [Fact]
    public void An_operation_named_like_what_another_brings_along_is_there()
    {
        string[] ids =
        [
            "find",
            "findWithResponse",
            "findAsync",
            "createFindRequest",
            "findOperation",
            "toString",
            "getType",
            "equals",
        ];
        TestDocument document = Spec.Of(
            string.Join('\n', ids.Select((id, index) => $"/{index}: {{ get: {{ operationId: {id}, {Answer} }} }}"))
        );
        Assert.Equal(ids.Length, Methods(document).Length);
    }

    [Fact]
    public async Task Parameters_of_one_name_are_all_sent()
    {
        TestDocument document = Spec.Of(
            $$"""
            '/pets/{id}':
              get:
                operationId: getPet
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                  - { name: id, in: query, required: true, schema: { type: string } }
                  - { name: id, in: header, required: true, schema: { type: string } }
                  - { name: ID, in: query, schema: { type: string } }
                responses: { default: { description: ok } }
            """,
            head: "servers: [ { url: https://api.example.com } ]"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new("", System.Net.HttpStatusCode.NoContent);
        await emitted
            .Client(handler)
            .CallAsync("GetPetAsync", ("id", "1"), ("queryId", "2"), ("headerId", "3"), ("id2", "4"));
        Assert.Equal("/pets/1?id=2&ID=4", handler.Target);
        Assert.Equal("3", handler.Header("id"));
    }

    private static string[] Methods(TestDocument document)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        return
        [
            .. emitted
                .Operations("ITestClient")
                .Where(static method => method.ReturnType == typeof(Task))
                .Select(static method => method.Name),
        ];
    }
}
