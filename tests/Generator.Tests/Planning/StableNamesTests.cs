using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What is added to a document renames nothing that was there, wherever it stands.</summary>
public class StableNamesTests
{
    private static readonly string[] Operations =
    [
        "/a: { get: { operationId: listIssues, tags: [ issues ], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { inner: { type: object, properties: { x: { type: string } } } } } } } } } } }",
        "/b: { get: { operationId: get-pet, tags: [ pets ], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/pet-list' } } } } } } }",
        "/c: { post: { operationId: getPet, tags: [ pets ], requestBody: { content: { application/json: { schema: { type: object, properties: { y: { type: string } } } } } }, responses: { '204': { description: ok } } } }",
        "/d: { get: { responses: { '204': { description: ok } } } }",
    ];

    private static readonly string[] Schemas =
    [
        "Pet: { type: object, properties: { name: { type: string }, kind: { type: string, enum: [ a ] } } }",
        "pet-list: { type: object, properties: { pets: { type: array, items: { type: object, properties: { z: { type: string } } } } } }",
        "Issue: { type: object, properties: { title: { type: string } } }",
    ];

    public static TheoryData<int, string> AddedOperations
    {
        get
        {
            TheoryData<int, string> data = [];
            for (int place = 0; place <= Operations.Length; place++)
            {
                data.Add(
                    place,
                    "get: { operationId: addedOne, tags: [ issues ], responses: { '204': { description: ok } } }"
                );
                data.Add(
                    place,
                    "get: { operationId: list_issues, tags: [ pets ], responses: { '204': { description: ok } } }"
                );
                data.Add(
                    place,
                    "get: { operationId: getIssues, tags: [ issues ], responses: { '204': { description: ok } } }"
                );
                data.Add(
                    place,
                    "get: { operationId: GET_PET, tags: [ getD ], responses: { '204': { description: ok } } }"
                );
                data.Add(place, "get: { tags: [ Pet, Issue ], responses: { '204': { description: ok } } }");
            }

            return data;
        }
    }

    public static TheoryData<int, string> AddedSchemas
    {
        get
        {
            TheoryData<int, string> data = [];
            for (int place = 0; place <= Schemas.Length; place++)
            {
                data.Add(
                    place,
                    "added: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }"
                );
                data.Add(place, "pet: { type: object, properties: { a: { type: string } } }");
                data.Add(place, "issue: { type: string, enum: [ b ] }");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AddedOperations))]
    public void An_operation_that_is_added_renames_nothing(int place, string operation)
    {
        List<string> operations = [.. Operations];
        operations.Insert(place, $"/new: {{ {operation} }}");
        AssertKept(Surface(operations, Schemas));
    }

    [Theory]
    [MemberData(nameof(AddedSchemas))]
    public void A_schema_that_is_added_renames_nothing(int place, string schema)
    {
        List<string> schemas = [.. Schemas];
        schemas.Insert(place, schema);
        AssertKept(Surface(Operations, schemas));
    }

    [Fact]
    public void The_order_of_the_document_does_not_matter()
    {
        IEnumerable<string> reversed = Surface([.. Operations.Reverse()], [.. Schemas.Reverse()]);
        Assert.Equal(Surface(Operations, Schemas), reversed);
    }

    private static void AssertKept(IEnumerable<string> surface) =>
        Assert.Empty(Surface(Operations, Schemas).Except(surface));

    /// <summary>Every public type and member, with the types of its parameters.</summary>
    private static List<string> Surface(IReadOnlyList<string> operations, IReadOnlyList<string> schemas)
    {
        TestDocument document = Spec.Of(
            string.Join('\n', operations),
            "schemas:\n  " + string.Join("\n  ", schemas)
        ) with
        {
            Metadata = new Dictionary<string, string> { ["GroupBy"] = "Tag" },
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        return
        [
            .. emitted
                .Types.Where(static type => type.IsPublic)
                .SelectMany(static type =>
                    type.GetMembers().Select(member => $"{type.Name}: {member}").Append(type.Name)
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
