using System.Globalization;
using System.Text;

namespace Benchmarks.Build;

/// <summary>A document with as many operations as wanted, each with schemas of its own, so that all grows alike.</summary>
internal static class GrownDocument
{
    private const int OperationsOfATag = 20;

    public static string Of(int operations)
    {
        var text = new StringBuilder("openapi: 3.0.3\ninfo: { title: Grown, version: 1.0.0 }\npaths:\n");
        for (int i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Operation(i)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"components:\n  schemas:\n{Owner}\n");
        for (int i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Schema($"NewThing{i}", i)}\n{Schema($"Thing{i}", i)}\n");
        }

        return text.ToString();
    }

    private const string Owner = """
            Owner:
              type: object
              required: [name]
              properties:
                name: { type: string }
                email: { type: string, format: email }
        """;

    private static string Operation(int i) =>
        $$"""
              /shelves/{shelfId}/things{{i}}:
                post:
                  operationId: addThing{{i}}
                  summary: Adds a thing of kind {{i}} to a shelf.
                  tags: [Shelves {{i / OperationsOfATag}}]
                  parameters:
                    - { name: shelfId, in: path, required: true, schema: { type: string, format: uuid } }
                    - { name: after{{i}}, in: query, schema: { type: string, format: date-time } }
                    - { name: limit, in: query, description: How many to give at most., schema: { type: integer } }
                  requestBody:
                    required: true
                    content: { application/json: { schema: { $ref: '#/components/schemas/NewThing{{i}}' } } }
                  responses:
                    '200':
                      description: The thing as it is kept.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Thing{{i}}' } } }
            """;

    private static string Schema(string name, int i) =>
        $$"""
                {{name}}:
                  type: object
                  description: A thing of kind {{i}}.
                  required: [id, label]
                  properties:
                    id: { type: string, format: uuid }
                    label: { type: string }
                    made: { type: string, format: date-time }
                    count: { type: integer, format: int64 }
                    weight: { type: number, format: double }
                    state: { type: string, enum: [NEW, USED, BROKEN] }
                    marks: { type: array, items: { type: string } }
                    owner: { $ref: '#/components/schemas/Owner' }
                    note{{name}}: { type: string, description: What there is to say. }
            """;
}
