using System.Text.Json.Serialization;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What emitted types and members are called.</summary>
public class NamingTests
{
    [Fact]
    public void A_schema_without_a_name_is_named_after_its_place()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Order:
                  type: object
                  properties:
                    address: { type: object, properties: { street: { type: object, properties: { no: { type: integer } } } } }
                    items: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                    prices: { type: object, additionalProperties: { type: object, properties: { net: { type: number } } } }
                    state: { type: string, enum: [ open ] }
                """
            )
        );
        Assert.Equal(
            ["Order", "OrderAddress", "OrderAddressStreet", "OrderItemsItem", "OrderPricesValue", "OrderState"],
            Models(emitted)
        );
        const string Json =
            """{"address":{"street":{"no":1}},"items":[{"sku":"a"}],"prices":{"x":{"net":1.5}},"state":"open"}""";
        Assert.Equal(Json, emitted.RoundTrip("Order", Json));
    }

    [Fact]
    public void Bodies_and_answers_are_named_after_the_operation()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: add-thing\nrequestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }",
                method: "post",
                responses: """{ '201': { description: ok, content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }, '409': { description: no, content: { application/json: { schema: { type: object, properties: { c: { type: string } } } } } } }"""
            )
        );
        Assert.Equal(["AddThing409Error", "AddThingBody", "AddThingResult"], Models(emitted));
    }

    [Fact]
    public void Names_that_become_equal_are_numbered()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                pet: { type: object, properties: { a-b: { type: integer }, a_b: { type: integer }, AB: { type: integer }, aB: { type: integer } } }
                Pet: { type: object, properties: { x: { type: integer } } }
                PET: { type: object, properties: { y: { type: integer } } }
                PetJson: { type: object, properties: { z: { type: integer } } }
                """
            )
        );
        Assert.Equal(4, Models(emitted).Length);
        const string Json = """{"a-b":1,"a_b":2,"AB":3,"aB":4}""";
        Assert.Equal("""{"x":1}""", emitted.RoundTrip("Pet", """{"x":1}"""));
        Assert.Equal(Json, emitted.RoundTrip("Pet2", Json));
        Assert.Equal("""{"y":1}""", emitted.RoundTrip("Pet3", """{"y":1}"""));
    }

    [Theory]
    [InlineData("get", "/", "GetRootAsync")]
    [InlineData("get", "/pets", "GetPetsAsync")]
    [InlineData("delete", "/pets/{petId}", "DeletePetsByPetIdAsync")]
    [InlineData("patch", "/pets/{petId}/owner-s", "PatchPetsByPetIdOwnerSAsync")]
    public void An_operation_without_an_id_is_named_by_method_and_path(string method, string path, string expected)
    {
        string parameter = path.Contains('{', StringComparison.Ordinal)
            ? "parameters: [ { name: petId, in: path, required: true, schema: { type: string } } ]"
            : "";
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Operation(parameter, path: path, method: method));
        Assert.NotNull(emitted.Type("TestClient").GetMethod(expected));
    }

    [Theory]
    [InlineData("listPets", "ListPetsAsync")]
    [InlineData("pets/list", "PetsListAsync")]
    [InlineData("LIST_PETS", "ListPetsAsync")]
    [InlineData("listPetsAsync", "ListPetsAsync")]
    [InlineData("async", "AsyncAsync")]
    public void An_operation_is_named_by_its_id(string id, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Operation($"operationId: {id}"));
        Assert.NotNull(emitted.Type("TestClient").GetMethod(expected));
    }

    /// <summary>The models: public types that JsonSerializer knows too.</summary>
    private static string[] Models(EmittedAssembly emitted) =>
        [
            .. emitted
                .Types.Where(type => type.IsPublic && type.IsDefined(typeof(JsonConverterAttribute), inherit: false))
                .Select(static type => type.Name)
                .Order(StringComparer.Ordinal),
        ];
}
