using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>A change of a document.</summary>
/// <param name="Name">The number of a rule of the published list, or what the case is about.</param>
/// <param name="Old">The baseline.</param>
/// <param name="New">The document, with <c># here</c> at the line of which something is to be said.</param>
/// <param name="Ids">What is said, all of it at that line; nothing where the change is to be passed over.</param>
public sealed record ContractCase(string Name, string Old, string New, params string[] Ids)
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\n";

    /// <summary>A case of whole documents, but for the head.</summary>
    public static ContractCase Of(string name, string old, string current, params string[] ids) =>
        new(name, Head + old, Head + current, ids);

    /// <summary>A case of the fields of one operation, <c>POST /pets/{id}</c>.</summary>
    public static ContractCase OfOperation(string name, string old, string current, params string[] ids) =>
        Of(name, Operation(old), Operation(current), ids);

    /// <summary>A case of one schema that callers send and of components beside it.</summary>
    public static ContractCase OfSent(string name, string old, string current, params string[] ids) =>
        Of(name, Sent(old), Sent(current), ids);

    /// <summary>A case of one schema that callers read and of components beside it.</summary>
    public static ContractCase OfRead(string name, string old, string current, params string[] ids) =>
        Of(name, Read(old), Read(current), ids);

    /// <summary>Exactly the expected is said, all at the marked line; without a mark, at the schemas or else at the operation.</summary>
    public void AssertReported()
    {
        string[] lines = New.Split('\n');
        int marked = Array.FindIndex(lines, static line => line.Contains("# here", StringComparison.Ordinal));
        int line =
            1 + (marked >= 0 ? marked : Array.FindIndex(lines, static line => line.Trim() is "schemas:" or "post:"));
        IReadOnlyList<string> changes = Contract.Changes(Old, New);
        Assert.True(
            Ids.Select(id => $"{id} {line}").SequenceEqual(Contract.Places(changes)),
            $"{Name}: expected {string.Join(", ", Ids)} at line {line}, was\n{string.Join("\n", changes)}\n{New}"
        );
    }

    private static string Operation(string fields) =>
        $$"""
            paths:
              /pets/{id}:
                post:
            {{Indented(fields, 6)}}
            components:
              parameters:
                Limit: { name: limit, in: query, schema: { type: integer } }
              securitySchemes:
                Key: { type: apiKey, in: header, name: X-Key }
                Token: { type: http, scheme: bearer }
                Login: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://t.example', scopes: { read: r, write: w } } } }
            """;

    private static string Sent(string schemas) =>
        $$"""
            paths:
              /pets:
                post:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { default: { description: done } }
            components:
              schemas:
            {{Indented(schemas, 4)}}
            """;

    private static string Read(string schemas) =>
        $$"""
            paths:
              /pets:
                get:
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
            components:
              schemas:
            {{Indented(schemas, 4)}}
            """;

    private static string Indented(string text, int spaces) =>
        string.Join("\n", text.Split('\n').Select(line => new string(' ', spaces) + line));
}
