using static Generator.Tests.Comparing.ContractCase;

namespace Generator.Tests.Comparing;

/// <summary>What the published list has no rule for.</summary>
internal static class OtherCases
{
    private const string Id = "parameters:\n  - { name: id, in: path, required: true, schema: { type: string } }";
    private const string Done = "\nresponses: { default: { description: done } }";
    private const string Choice =
        "\nDog: { type: object, properties: { bark: { type: string } } }\nCat: { type: object, properties: { meow: { type: string } } }";

    public static IReadOnlyList<ContractCase> All { get; } =
    [
        Of(
            "an operation moves to another nested client",
            "tags: [ { name: A }, { name: B } ]\npaths:\n  /a:\n    get:\n      tags: [ A, B ]\n      responses: { default: { description: d } }",
            "tags: [ { name: A }, { name: B } ]\npaths:\n  /a:\n    get:\n      tags: [ B, A ] # here\n      responses: { default: { description: d } }",
            "CGN3023"
        ),
        Of(
            "a second tag makes nested clients of one",
            "paths:\n  /a:\n    get:\n      tags: [ A ]\n      responses: { default: { description: d } }",
            "tags: [ { name: B } ]\npaths:\n  /a:\n    get:\n      tags: [ A ] # here\n      responses: { default: { description: d } }",
            "CGN3023"
        ),
        Of(
            "a tag changes in the letters that make no other name",
            "tags: [ { name: A }, { name: B } ]\npaths: { /a: { get: { tags: [ a-controller ], responses: { default: { description: d } } } } }",
            "tags: [ { name: A }, { name: B } ]\npaths: { /a: { get: { tags: [ A ], responses: { default: { description: d } } } } }"
        ),
        OfOperation(
            "a path value has no more segments than one",
            Id.Replace("schema:", "x-ms-skip-url-encoding: true, schema:", StringComparison.Ordinal) + Done,
            Id + " # here" + Done,
            "CGN3015"
        ),
        OfOperation(
            "a second type of files makes the media type an argument that is required",
            Files("image/png: {}") + Done,
            Files("image/png: {}, image/jpeg: {}") + Done,
            "CGN3018",
            "CGN3020"
        ),
        OfOperation(
            "so does a range of files",
            Files("image/png: {}") + Done,
            Files("image/png: {}, 'image/*': {}") + Done,
            "CGN3018",
            "CGN3020"
        ),
        OfOperation(
            "so does a second type beside bytes that are text by their name only",
            Files("text/csv: { schema: { allOf: [ { type: string, format: binary } ] } }") + Done,
            Files("text/csv: { schema: { allOf: [ { type: string, format: binary } ] } }, image/png: {}") + Done,
            "CGN3018",
            "CGN3020"
        ),
        OfOperation(
            "a body that need not be sent needs no media type",
            Files("image/png: {}").Replace("required: true,", "", StringComparison.Ordinal) + Done,
            Files("image/png: {}, image/jpeg: {}").Replace("required: true,", "", StringComparison.Ordinal) + Done,
            "CGN3020"
        ),
        OfOperation(
            "a charset makes no other media type",
            Files("application/json: { schema: { type: object } }") + Done,
            Files("'application/json; charset=utf-8': { schema: { type: object } }") + Done
        ),
        OfOperation(
            "another parameter does",
            Files("application/json;v=1: { schema: { type: object } }") + Done,
            Files("application/json;v=2: { schema: { type: object } }") + Done,
            "CGN3008",
            "CGN3020"
        ),
        OfOperation(
            "a second type of files that all are octets needs no argument",
            Files("application/octet-stream: {}") + Done,
            Files("application/octet-stream: {}, image/jpeg: {}") + Done,
            "CGN3020"
        ),
        OfOperation(
            "an operation is no longer waited for",
            "x-ms-long-running-operation: true\n" + Id + Done,
            Id + Done,
            "CGN3024"
        ),
        Of(
            "a scheme is renamed, and a stronger alternative is accepted as well",
            "paths:\n  /a: { get: { security: [ { Key: [] } ], responses: { default: { description: d } } } }\ncomponents:\n  securitySchemes:\n    Key: { type: apiKey, in: header, name: X-Key }\n    Token: { type: http, scheme: bearer }",
            "paths:\n  /a: { get: { security: [ { Code: [] }, { Code: [], Token: [] } ], responses: { default: { description: d } } } }\ncomponents:\n  securitySchemes:\n    Code: { type: apiKey, in: header, name: X-Key } # here\n    Token: { type: http, scheme: bearer }",
            "CGN3005"
        ),
        OfOperation(
            "another scheme is asked for",
            "security: [ { Key: [] } ]\n" + Id + Done,
            "security: [ { Token: [] } ] # here\n" + Id + Done,
            "CGN3005"
        ),
        OfOperation(
            "a second scheme is asked for as well",
            "security: [ { Key: [] } ]\n" + Id + Done,
            "security: [ { Key: [], Token: [] } ] # here\n" + Id + Done,
            "CGN3005"
        ),
        OfOperation(
            "another scope is asked for",
            "security: [ { Login: [ read ] } ]\n" + Id + Done,
            "security: [ { Login: [ read, write ] } ] # here\n" + Id + Done,
            "CGN3005"
        ),
        OfOperation(
            "credentials are asked for at all",
            Id + Done,
            "security: [ { Key: [] } ] # here\n" + Id + Done,
            "CGN3005"
        ),
        OfOperation(
            "an alternative scheme is enough as well",
            "security: [ { Key: [] } ]\n" + Id + Done,
            "security: [ { Key: [] }, { Token: [] } ] # here\n" + Id + Done,
            "CGN3020"
        ),
        OfOperation(
            "credentials are no longer asked for",
            "security: [ { Key: [] } ]\n" + Id + Done,
            "security: [] # here\n" + Id + Done,
            "CGN3020"
        ),
        Of(
            "a scheme is sent in another place",
            "paths: {}\ncomponents:\n  securitySchemes:\n    Key: { type: apiKey, in: header, name: X-Key }",
            "paths: {}\ncomponents:\n  securitySchemes:\n    Key: { type: apiKey, in: query, name: key } # here",
            "CGN3005"
        ),
        Of(
            "a scheme has another name, and that alone is told",
            "paths: { /a: { get: { security: [ { Key: [] } ], responses: { default: { description: d } } } } }\ncomponents:\n  securitySchemes:\n    Key: { type: apiKey, in: header, name: X-Key }",
            "paths: { /a: { get: { security: [ { ApiKey: [] } ], responses: { default: { description: d } } } } }\ncomponents:\n  securitySchemes:\n    ApiKey: { type: apiKey, in: header, name: X-Key } # here",
            "CGN3005"
        ),
        OfRead(
            "a number may come as a text",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer, format: int32 }",
            "Pet:\n  type: object\n  properties:\n    age: { anyOf: [ { type: integer }, { type: string } ], format: int32 } # here",
            "CGN3004"
        ),
        OfRead(
            "a number that may be a text is wider",
            "Pet:\n  type: object\n  properties:\n    age: { anyOf: [ { type: integer }, { type: string } ], format: int32 }",
            "Pet:\n  type: object\n  properties:\n    age: { anyOf: [ { type: integer }, { type: string } ], format: int64 } # here",
            "CGN3004"
        ),
        OfRead(
            "null may come",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, nullable: true } # here",
            "CGN3010"
        ),
        OfRead(
            "null may come of a schema that is referred to, told once",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Name' }, b: { $ref: '#/components/schemas/Name' } } }\nName: { type: string }",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Name' }, b: { $ref: '#/components/schemas/Name' } } }\nName: { type: string, nullable: true } # here",
            "CGN3010"
        ),
        OfSent(
            "null is refused",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, nullable: true }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string } # here",
            "CGN3004"
        ),
        OfRead(
            "a choice of answers has another branch",
            "Pet:\n  oneOf:\n    - { $ref: '#/components/schemas/Dog' }" + "\n    - { type: string }" + Choice,
            "Pet:\n  oneOf:\n    - { $ref: '#/components/schemas/Dog' }\n    - { type: string }\n    - { $ref: '#/components/schemas/Cat' } # here"
                + Choice,
            "CGN3004"
        ),
        OfSent(
            "a choice of bodies has another branch",
            "Pet:\n  oneOf:\n    - { $ref: '#/components/schemas/Dog' }" + "\n    - { type: string }" + Choice,
            "Pet:\n  oneOf:\n    - { $ref: '#/components/schemas/Dog' }\n    - { type: string }\n    - { $ref: '#/components/schemas/Cat' } # here"
                + Choice,
            "CGN3020"
        ),
        OfSent(
            "a choice of bodies has lost a branch",
            "Pet:\n  oneOf:\n    - { $ref: '#/components/schemas/Dog' }\n    - { $ref: '#/components/schemas/Cat' }\n    - { type: string }"
                + Choice,
            "Pet:\n  oneOf: # here\n    - { $ref: '#/components/schemas/Dog' }\n    - { type: string }" + Choice,
            "CGN3004"
        ),
        OfRead(
            "a property is renamed",
            "Pet:\n  type: object\n  properties:\n    firstName: { type: string }",
            "Pet:\n  type: object\n  properties:\n    first_name: { type: string } # here",
            "CGN3002"
        ),
        OfRead(
            "a property is called otherwise in C#",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, x-csharp-name: Label }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, x-csharp-name: Caption } # here",
            "CGN3002"
        ),
        OfRead(
            "a schema is renamed and used in two places",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Toy' }, b: { $ref: '#/components/schemas/Toy' } } }\nToy: { type: object, properties: { x: { type: string } } }",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Thing' }, b: { $ref: '#/components/schemas/Thing' } } }\nThing: { type: object, properties: { x: { type: string } } } # here",
            "CGN3014"
        ),
        OfRead(
            "a schema that no operation uses has lost a property",
            "Pet: { type: object, properties: { a: { type: string } } }\nEvent: { type: object, properties: { x: { type: string }, y: { type: string } } }",
            "Pet: { type: object, properties: { a: { type: string } } }\nEvent: { type: object, properties: { x: { type: string } } } # here",
            "CGN3002"
        ),
        OfOperation(
            "a parameter in the path is called otherwise",
            Id + Done,
            Id.Replace("{ name: id", "{ name: id, x-csharp-name: pet", StringComparison.Ordinal)
                .Replace("type: string } }", "type: string } } # here", StringComparison.Ordinal) + Done,
            "CGN3018"
        ),
        OfOperation(
            "a sixth parameter may be left out",
            Id + Optional(5) + "\n  - { name: last, in: query, required: true, schema: { type: string } }" + Done,
            Id.Replace("parameters:", "parameters: # here", StringComparison.Ordinal)
                + Optional(5)
                + "\n  - { name: last, in: query, schema: { type: string } }"
                + Done,
            "CGN3018"
        ),
        Of(
            "a parameter in the path has another name, and the operation is the same",
            "paths: { '/a/{id}': { get: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], responses: { default: { description: d } } } } }",
            "paths: { '/a/{key}': { get: { parameters: [ { name: key, in: path, required: true, schema: { type: string } } ], responses: { default: { description: d } } } } } # here",
            "CGN3018"
        ),
        OfOperation(
            "a parameter is required now",
            Id + "\n  - { name: limit, in: query, schema: { type: integer } }" + Done,
            Id + "\n  - { name: limit, in: query, required: true, schema: { type: integer } } # here" + Done,
            "CGN3003"
        ),
        OfOperation(
            "a body is required now",
            Id + "\nrequestBody: { content: { application/json: {} } }" + Done,
            Id + "\nrequestBody: { required: true, content: { application/json: {} } } # here" + Done,
            "CGN3003"
        ),
        OfOperation(
            "a header of an answer may be missing",
            Id
                + "\nresponses: { '200': { description: ok, headers: { X-A: { required: true, schema: { type: string } } } } }",
            Id + "\nresponses: { '200': { description: ok, headers: { X-A: { schema: { type: string } } } } } # here",
            "CGN3010"
        ),
        Of(
            "another server is the first",
            "servers: [ { url: 'https://a.example' }, { url: 'https://b.example' } ]\npaths: {}",
            "servers: [ { url: 'https://b.example' }, { url: 'https://a.example' } ] # here\npaths: {}",
            "CGN3011"
        ),
        Of(
            "a variable of a server has lost a value",
            "servers: [ { url: 'https://{r}.example', variables: { r: { default: eu, enum: [ eu, us ] } } } ]\npaths: {}",
            "servers: [ { url: 'https://{r}.example', variables: { r: { default: eu, enum: [ eu ] } } } ] # here\npaths: {}",
            "CGN3011"
        ),
        OfSent(
            "a property is deprecated",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, deprecated: true } # here",
            "CGN3013"
        ),
        OfSent(
            "a limit beside a reference where there was none",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, maxLength: 9 }",
            "Pet:\n  type: object\n  properties:\n    name: { allOf: [ { $ref: '#/components/schemas/Name' } ], maxLength: 5 } # here\nName: { type: string }",
            "CGN3004"
        ),
        OfSent(
            "what a body and an answer have in addition, told once",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Toy' } } }\nToy: { type: object, properties: { x: { type: string } } }",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Toy' } } }\nToy: { type: object, properties: { x: { type: string }, y: { type: string } } } # here",
            "CGN3020"
        ),
        Of(
            "an XML schema of an answer has lost a property, and one of JSON beside it as well",
            "paths: { /a: { get: { responses: { '200': { description: d, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }\ncomponents: { schemas: { Pet: { type: object, properties: { a: { type: string }, b: { type: string } } } } }",
            "paths: { /a: { get: { responses: { '200': { description: d, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }\ncomponents: { schemas: { Pet: { type: object, properties: { a: { type: string } } } } } # here",
            "CGN3002"
        ),
        new(
            "the one type of properties by a pattern takes less, told once",
            Modern(
                "{ type: object, additionalProperties: false, patternProperties: { '^x': { type: string, maxLength: 9 } } }"
            ),
            Modern(
                "{ type: object, additionalProperties: false, patternProperties: { '^x': { type: string, maxLength: 5 } } } # here"
            ),
            "CGN3004"
        ),
        OfSent(
            "a schema refers to itself and has lost a property",
            "Pet: { type: object, properties: { mother: { $ref: '#/components/schemas/Pet' }, age: { type: integer } } }",
            "Pet: { type: object, properties: { mother: { $ref: '#/components/schemas/Pet' } } } # here",
            "CGN3002"
        ),
    ];

    /// <summary>Changes that nobody has to notice.</summary>
    public static IReadOnlyList<ContractCase> Silent { get; } =
    [
        OfOperation(
            "texts for people",
            "summary: a\ndescription: a\ntags: [ a ]\n" + Id + Done,
            "summary: b\ndescription: b\ntags: [ b ]\n" + Id + Done
        ),
        Of(
            "the order of the document",
            "paths:\n  /a: { get: { responses: { default: { description: d } } } }\n  /b: { get: { responses: { default: { description: d } } } }",
            "paths:\n  /b: { get: { responses: { default: { description: d } } } }\n  /a: { get: { responses: { default: { description: d } } } }"
        ),
        OfSent(
            "the order of properties and values",
            "Pet: { type: object, properties: { a: { type: string, enum: [ x, y ] }, b: { type: string } } }",
            "Pet: { type: object, properties: { b: { type: string }, a: { type: string, enum: [ y, x ] } } }"
        ),
        OfSent(
            "an inline schema becomes a component without a type of its own",
            "Pet: { type: object, properties: { a: { type: string, maxLength: 5 } } }",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/Name' } } }\nName: { type: string, maxLength: 5 }"
        ),
        OfSent(
            "properties come by allOf",
            "Pet: { type: object, required: [ a ], properties: { a: { type: string }, b: { type: string } } }",
            "Pet: { allOf: [ { type: object, required: [ a ], properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } } ] }"
        ),
        OfSent(
            "a type that was plain is said",
            "Pet: { properties: { a: { type: string } } }",
            "Pet: { type: object, properties: { a: { type: string } } }"
        ),
        OfSent(
            "callers may send more",
            "Pet: { type: object, required: [ a ], properties: { a: { type: integer, format: int32, maximum: 5, nullable: false } } }",
            "Pet: { type: object, properties: { a: { type: integer, format: int64, maximum: 9, nullable: true } } }"
        ),
        OfRead(
            "answers hold less",
            "Pet: { type: object, properties: { a: { type: string, maxLength: 9, nullable: true } } }",
            "Pet: { type: object, required: [ a ], properties: { a: { type: string, maxLength: 5, pattern: '^a' } } }"
        ),
        OfRead(
            "a number that may be a text, said in another way",
            "Pet: { type: object, properties: { a: { anyOf: [ { type: integer }, { type: string } ], format: int32 } } }",
            "Pet: { type: object, properties: { a: { oneOf: [ { type: string, format: int32 }, { type: integer } ] } } }"
        ),
        Of(
            "what only XML is made of",
            "paths: { /a: { get: { responses: { '200': { description: d, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }\ncomponents: { schemas: { Pet: { type: object, properties: { a: { type: string }, b: { $ref: '#/components/schemas/Toy' } } }, Toy: { type: object, properties: { c: { type: string } } } } }",
            "paths: { /a: { get: { responses: { '200': { description: d, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }\ncomponents: { schemas: { Pet: { type: object, properties: { b: { $ref: '#/components/schemas/Toy' } } }, Toy: { type: object, properties: { c: { type: integer } } } } }"
        ),
        OfRead(
            "a format that says nothing to C#",
            "Pet: { type: object, properties: { a: { type: string } } }",
            "Pet: { type: object, properties: { a: { type: string, format: phone } } }"
        ),
        OfRead(
            "what only callers send is no part of an answer",
            "Pet: { type: object, properties: { a: { type: string }, secret: { type: string, writeOnly: true } } }",
            "Pet: { type: object, properties: { a: { type: string } } }"
        ),
        OfSent(
            "what only answers have is no part of a body",
            "Pet: { type: object, properties: { a: { type: string }, id: { type: string, readOnly: true } } }",
            "Pet: { type: object, required: [ id ], properties: { a: { type: string }, id: { type: integer, readOnly: true } } }"
        ),
        OfOperation(
            "a parameter need not be given any more",
            Id + "\n  - { name: limit, in: query, required: true, schema: { type: integer } }" + Done,
            Id + "\n  - { name: limit, in: query, schema: { type: integer } }" + Done
        ),
        OfOperation(
            "the order of parameters that are one object",
            Id + Optional(6) + "\n  - { name: last, in: query, schema: { type: string } }" + Done,
            Id + "\n  - { name: last, in: query, schema: { type: string } }" + Optional(6) + Done
        ),
        OfOperation(
            "the case of a header's name and of a media type",
            Id
                + "\n  - { name: X-A, in: header, schema: { type: string } }\nrequestBody: { content: { application/json: {} } }"
                + Done,
            Id
                + "\n  - { name: x-a, in: header, schema: { type: string } }\nrequestBody: { content: { Application/JSON: {} } }"
                + Done
        ),
        OfOperation(
            "explode of a plain value",
            Id + "\n  - { name: limit, in: query, explode: true, schema: { type: integer } }" + Done,
            Id + "\n  - { name: limit, in: query, explode: false, schema: { type: integer } }" + Done
        ),
        OfOperation(
            "alternatives in another order",
            "security: [ { Key: [] }, { Token: [] } ]\n" + Id + Done,
            "security: [ { Token: [] }, { Key: [] } ]\n" + Id + Done
        ),
        OfOperation(
            "fewer scopes",
            "security: [ { Login: [ read, write ] } ]\n" + Id + Done,
            "security: [ { Login: [ read ] } ]\n" + Id + Done
        ),
        Of(
            "a slash at the end of a server",
            "servers: [ { url: 'https://a.example/' } ]\npaths: {}",
            "servers: [ { url: 'https://a.example' } ]\npaths: {}"
        ),
    ];

    private static string Files(string content) =>
        $"{Id}\nrequestBody: {{ required: true, content: {{ {content} }} }} # here";

    private static string Modern(string schema) =>
        "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n  /a:\n    post:\n      responses: { default: { description: d } }\n      requestBody:\n        content:\n          application/json:\n            schema: "
        + schema;

    private static string Optional(int count) =>
        string.Concat(
            Enumerable
                .Range(1, count)
                .Select(static number => $"\n  - {{ name: p{number}, in: query, schema: {{ type: string }} }}")
        );
}
