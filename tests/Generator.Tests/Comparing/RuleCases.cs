using static Generator.Tests.Comparing.ContractCase;

namespace Generator.Tests.Comparing;

/// <summary>A case or more for each rule of the published list, by its number.</summary>
internal static class RuleCases
{
    private const string Id = "parameters:\n  - { name: id, in: path, required: true, schema: { type: string } }";
    private const string Done = "\nresponses: { default: { description: done } }";

    public static IReadOnlyList<ContractCase> All { get; } =
    [
        new(
            "1000",
            "openapi: 3.0.3\ninfo: { title: Pets, version: '2' }\npaths: {}",
            "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}"
        ),
        new(
            "1001",
            "openapi: 3.0.3\ninfo: { title: Pets, version: '1', description: a }\npaths: {}",
            "openapi: 3.0.3\ninfo: { title: Pets, version: '1', description: b }\npaths: {}"
        ),
        new(
            "1002",
            "swagger: '2.0'\ninfo: { title: Pets, version: '1' }\nhost: pets.example\nschemes: [ https, http ]\npaths: {}",
            "swagger: '2.0' # here\ninfo: { title: Pets, version: '1' }\nhost: pets.example\nschemes: [ https ]\npaths: {}",
            "CGN3011"
        ),
        OfOperation(
            "1003",
            Id + "\nrequestBody:\n  content:\n    application/json: {}\n    text/plain: {}" + Done,
            Id + "\nrequestBody:\n  content: # here\n    application/json: {}" + Done,
            "CGN3008"
        ),
        OfOperation(
            "1004",
            Id + "\nresponses:\n  '200':\n    description: ok\n    content:\n      application/json: {}",
            Id
                + "\nresponses:\n  '200':\n    description: ok\n    content:\n      application/json: {}\n      text/plain: {} # here",
            "CGN3021"
        ),
        Of(
            "1005",
            "paths:\n  /a: { get: { responses: { default: { description: d } } } }\n  /b: { get: { responses: { default: { description: d } } } }",
            "paths: # here\n  /a: { get: { responses: { default: { description: d } } } }",
            "CGN3001"
        ),
        OfRead(
            "1006",
            "Pet: { type: object, properties: { name: { type: string } } }\nToy: { type: object, properties: { name: { type: string } } }",
            "Pet: { type: object, properties: { name: { type: string } } }",
            "CGN3014"
        ),
        OfOperation(
            "1007",
            "parameters:\n  - { name: id, in: path, required: true, schema: { type: string } }\n  - { $ref: '#/components/parameters/Limit' }"
                + Done,
            Id + Done,
            "CGN3006"
        ),
        OfOperation(
            "1008",
            "operationId: changePet\n" + Id + Done,
            "operationId: editPet # here\n" + Id + Done,
            "CGN3009"
        ),
        OfOperation(
            "1009",
            Id + "\n  - { name: limit, in: query, required: true, schema: { type: integer } }" + Done,
            Id + Done,
            "CGN3006"
        ),
        OfOperation(
            "1010",
            Id + Done,
            Id + "\n  - { name: limit, in: query, required: true, schema: { type: integer } } # here" + Done,
            "CGN3003"
        ),
        OfOperation(
            "1011",
            Id + "\nresponses:\n  '200': { description: ok }",
            Id + "\nresponses:\n  '200': { description: ok }\n  '204': { description: none } # here",
            "CGN3007"
        ),
        OfOperation(
            "1011",
            Id + "\nresponses:\n  '200': { description: ok }",
            Id + "\nresponses:\n  '200': { description: ok }\n  '404': { description: none } # here",
            "CGN3021"
        ),
        OfOperation(
            "1012",
            Id + "\nresponses:\n  '200': { description: ok }\n  '404': { description: none }",
            Id + "\nresponses: # here\n  '200': { description: ok }",
            "CGN3022"
        ),
        OfOperation(
            "1012",
            Id
                + "\nresponses:\n  '200': { description: ok }\n  '404': { description: none, content: { application/json: { schema: { type: string } } } }",
            Id + "\nresponses: # here\n  '200': { description: ok }",
            "CGN3007"
        ),
        OfOperation(
            "1013",
            Id + "\nresponses:\n  '200':\n    description: ok\n    headers:\n      X-A: { schema: { type: string } }",
            Id
                + "\nresponses:\n  '200':\n    description: ok\n    headers:\n      X-A: { schema: { type: string } }\n      X-B: { schema: { type: string } } # here",
            "CGN3021"
        ),
        OfOperation(
            "1014",
            Id
                + "\nresponses:\n  '200':\n    description: ok\n    headers:\n      X-A: { schema: { type: string } }\n      X-B: { schema: { type: string } }",
            Id
                + "\nresponses:\n  '200':\n    description: ok\n    headers: # here\n      X-A: { schema: { type: string } }",
            "CGN3007"
        ),
        OfOperation(
            "1015",
            Id + "\n  - { name: limit, in: query, schema: { type: integer } }" + Done,
            Id + "\n  - { name: limit, in: header, schema: { type: integer } } # here" + Done,
            "CGN3006"
        ),
        OfRead(
            "1016",
            "Pet:\n  type: object\n  properties:\n    kind: { type: string, enum: [ dog ] }",
            "Pet:\n  type: object\n  properties:\n    kind: { type: string, enum: [ dog, cat ] } # here",
            "CGN3004"
        ),
        OfRead(
            "1017",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nA: { type: object, properties: { x: { type: string } } }\nB: { type: object, properties: { x: { type: string } } }",
            "Pet: { type: object, properties: { a: { $ref: '#/components/schemas/B' } } } # here\nA: { type: object, properties: { x: { type: string } } }\nB: { type: object, properties: { x: { type: string } } }",
            "CGN3014"
        ),
        OfSent(
            "1019",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red, blue ] }",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red ] } # here",
            "CGN3004"
        ),
        OfRead(
            "1020",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red, blue ] }",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red, blue, green ] } # here",
            "CGN3019"
        ),
        OfSent(
            "1020",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red, blue ] }",
            "Pet:\n  type: object\n  properties:\n    color: { type: string, enum: [ red, blue, green ] } # here",
            "CGN3020"
        ),
        OfRead(
            "1021",
            "Pet:\n  type: object\n  properties: { name: { type: string } }",
            "Pet:\n  type: object\n  properties: { name: { type: string } }\n  additionalProperties: { type: string } # here",
            "CGN3021"
        ),
        OfRead(
            "1022",
            "Pet:\n  type: object\n  properties: { name: { type: string } }\n  additionalProperties: { type: string }",
            "Pet: # here\n  type: object\n  properties: { name: { type: string } }",
            "CGN3004"
        ),
        OfRead(
            "1023",
            "Pet:\n  type: object\n  properties:\n    born: { type: string, format: date }",
            "Pet:\n  type: object\n  properties:\n    born: { type: string, format: date-time } # here",
            "CGN3004"
        ),
        OfSent(
            "1023",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer, format: int64 }",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer, format: int32 } # here",
            "CGN3004"
        ),
        OfSent(
            "1024",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, maxLength: 20 }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, maxLength: 10 } # here",
            "CGN3004"
        ),
        OfSent(
            "1025",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  required: [ name ]\n  properties:\n    name: { type: string } # here",
            "CGN3003"
        ),
        OfRead(
            "1025",
            "Pet:\n  type: object\n  required: [ name ]\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string } # here",
            "CGN3010"
        ),
        OfRead(
            "1026",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer }",
            "Pet:\n  type: object\n  properties:\n    age: { type: string } # here",
            "CGN3004"
        ),
        OfSent(
            "1027",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer, default: 1 }",
            "Pet:\n  type: object\n  properties:\n    age: { type: integer, default: 2 } # here",
            "CGN3012"
        ),
        OfOperation(
            "1028",
            Id
                + "\n  - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }"
                + Done,
            Id
                + "\n  - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } } # here"
                + Done,
            "CGN3015"
        ),
        OfSent(
            "1029",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, readOnly: true } # here",
            "CGN3016"
        ),
        OfRead(
            "1030",
            "Pet:\n  type: object\n  required: [ kind, sort ]\n  properties: { kind: { type: string }, sort: { type: string } }\n  discriminator: { propertyName: kind }",
            "Pet:\n  type: object\n  required: [ kind, sort ]\n  properties: { kind: { type: string }, sort: { type: string } }\n  discriminator: { propertyName: sort } # here",
            "CGN3017"
        ),
        OfRead(
            "1031",
            "Animal: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }\nPet:\n  allOf:\n    - { $ref: '#/components/schemas/Animal' }\n    - { type: object, properties: { name: { type: string } } }",
            "Animal: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }\nPet: # here\n  type: object\n  required: [ kind ]\n  properties: { kind: { type: string }, name: { type: string } }\n  discriminator: { propertyName: kind }",
            "CGN3017"
        ),
        OfRead(
            "1032",
            "Aged: { type: object, properties: { age: { type: integer } } }\nPet:\n  allOf:\n    - { $ref: '#/components/schemas/Aged' }\n    - { type: object, properties: { name: { type: string } } }",
            "Aged: { type: object, properties: { age: { type: integer } } }\nPet: # here\n  allOf:\n    - { type: object, properties: { name: { type: string } } }",
            "CGN3002"
        ),
        OfRead(
            "1033",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }\n    age: { type: integer }",
            "Pet:\n  type: object\n  properties: # here\n    name: { type: string }",
            "CGN3002"
        ),
        OfSent(
            "1034",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  required: [ age ]\n  properties:\n    name: { type: string }\n    age: { type: integer } # here",
            "CGN3003"
        ),
        Of(
            "1035",
            "paths:\n  /a:\n    get: { responses: { default: { description: d } } }\n    put: { responses: { default: { description: d } } }",
            "paths:\n  /a: # here\n    get: { responses: { default: { description: d } } }",
            "CGN3001"
        ),
        OfSent(
            "1036",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, pattern: '^a' }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, pattern: '^b' } # here",
            "CGN3004"
        ),
        OfRead(
            "1037",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, maxLength: 10 }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string, maxLength: 20 } # here",
            "CGN3019"
        ),
        Of(
            "1038",
            "paths:\n  /a: { get: { responses: { default: { description: d } } } }",
            "paths:\n  /a: { get: { responses: { default: { description: d } } } }\n  /b: { get: { responses: { default: { description: d } } } } # here",
            "CGN3020"
        ),
        Of(
            "1039",
            "paths:\n  /a:\n    get: { responses: { default: { description: d } } }",
            "paths:\n  /a:\n    get: { responses: { default: { description: d } } }\n    put: { responses: { default: { description: d } } } # here",
            "CGN3020"
        ),
        OfRead(
            "1040",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }\n    age: { type: integer, readOnly: true } # here",
            "CGN3021"
        ),
        OfRead(
            "1041",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }\n    age: { type: integer } # here",
            "CGN3021"
        ),
        OfOperation(
            "1042",
            Id
                + "\n  - { name: from, in: query, schema: { type: string } }\n  - { name: to, in: query, schema: { type: string } }"
                + Done,
            Id
                + "\n  - { name: to, in: query, schema: { type: string } } # here\n  - { name: from, in: query, schema: { type: string } }"
                + Done,
            "CGN3018"
        ),
        OfOperation(
            "1043",
            Id + Done,
            Id + "\n  - { name: limit, in: query, schema: { type: integer } } # here" + Done,
            "CGN3020"
        ),
        OfOperation("1044", Id + Done, "x-ms-long-running-operation: true\n" + Id + Done),
        OfOperation("1044", "x-ms-long-running-operation: true\n" + Id + Done, Id + Done, "CGN3024"),
        OfSent(
            "1045",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }",
            "Pet:\n  type: object\n  properties:\n    name: { type: string }\n    age: { type: integer } # here",
            "CGN3020"
        ),
        OfOperation(
            "1046",
            Id + "\n  - { name: limit, in: query, schema: { type: integer } }" + Done,
            Id + Done,
            "CGN3006"
        ),
        OfSent(
            "1047",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size, values: [ { value: s, name: Small }, { value: l, name: Large } ] } }",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size, values: [ { value: s, name: Little }, { value: l, name: Large } ] } } # here",
            "CGN3004"
        ),
        OfSent(
            "1047",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size } }",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Width } }"
        ),
        OfSent(
            "1048",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ] }",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size } }"
        ),
        OfSent(
            "1048",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ] }",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size, values: [ { value: s, name: Small }, { value: l, name: Large } ] } } # here",
            "CGN3004"
        ),
        OfSent(
            "1049",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ], x-ms-enum: { name: Size, values: [ { value: s, name: Small }, { value: l, name: Large } ] } }",
            "Pet:\n  type: object\n  properties:\n    size: { type: string, enum: [ s, l ] } # here",
            "CGN3004"
        ),
        OfOperation(
            "1050",
            Id + "\n  - { name: limit, in: query, schema: { type: integer } }" + Done,
            Id + "\n  - { $ref: '#/components/parameters/Limit' }" + Done
        ),
    ];
}
