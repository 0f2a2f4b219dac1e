using static Generator.Tests.Comparing.CheckPair;

namespace Generator.Tests.Comparing;

/// <summary>The published checks of operations and of what they are made of, and those of schemas that are no step from loose to tight.</summary>
internal static class OperationChecks
{
    private const string Done = "responses: { '204': { description: done } }";
    private const string Paths = "paths:\n  /a: { get: { responses: { '204': { description: d } } } }";

    public static IReadOnlyList<CheckPair> All { get; } =
    [.. Operations(), .. Parameters(), .. Bodies(), .. Answers(), .. Security(), .. Composition(), .. Schemas()];

    private static IEnumerable<CheckPair> Operations() =>
        [
            Of(
                "api-path-removed-without-deprecation",
                Harm.Breaks,
                $"{Paths}\n  /b: {{ get: {{ responses: {{ '204': {{ description: d }} }} }} }}",
                Paths.Replace("paths:", "paths: # here", StringComparison.Ordinal)
            ),
            Of(
                "api-removed-without-deprecation",
                Harm.Breaks,
                "paths:\n  /a:\n    get: { responses: { '204': { description: d } } }\n    put: { responses: { '204': { description: d } } }",
                "paths:\n  /a: # here\n    get: { responses: { '204': { description: d } } }"
            ),
            Of(
                "endpoint-added",
                Harm.None,
                Paths,
                $"{Paths}\n  /b: {{ get: {{ responses: {{ '204': {{ description: d }} }} }} }}"
            ),
            OfOperation("endpoint-deprecated", Harm.None, Done, "deprecated: true\n" + Done),
            OfOperation("endpoint-reactivated", Harm.None, "deprecated: true\n" + Done, Done),
            OfOperation(
                "api-operation-id-removed",
                Harm.Breaks,
                "operationId: a\n" + Done,
                "operationId: b # here\n" + Done
            ),
            OfOperation("api-tag-changed", Harm.None, "tags: [ a ]\n" + Done, "tags: [ b ]\n" + Done),
            Of(
                "webhook-added",
                Harm.None,
                Paths,
                $"{Paths}\nwebhooks:\n  a: {{ post: {{ responses: {{ '204': {{ description: d }} }} }} }}"
            ),
            Of(
                "the server has another path",
                Harm.Breaks,
                "servers: [ { url: 'https://a.example/v1' } ]\n" + Paths,
                "servers: [ { url: 'https://a.example/v2' } ] # here\n" + Paths
            ),
        ];

    private static IEnumerable<CheckPair> Parameters() =>
        [
            Added("new-required-request-parameter", Harm.Breaks, "in: query, required: true"),
            Added("new-required-request-parameter (header)", Harm.Breaks, "in: header, required: true"),
            Added("new-required-request-parameter (cookie)", Harm.Breaks, "in: cookie, required: true"),
            Added("new-optional-request-parameter", Harm.None, "in: query"),
            Of(
                "new-required-request-default-parameter-to-existing-path",
                Harm.Breaks,
                $"paths:\n  /a:\n    get: {{ {Done} }}",
                $"paths:\n  /a:\n    parameters:\n      - {{ name: p, in: query, required: true, schema: {{ type: string }} }} # here\n    get: {{ {Done} }}"
            ),
            OfParameter("request-parameter-removed", Harm.Breaks, "in: query", ""),
            Changed("request-parameter-became-required", Harm.Breaks, "in: query", "in: query, required: true"),
            Changed("request-parameter-became-optional", Harm.None, "in: query, required: true", "in: query"),
            Changed("request-parameter-location-changed", Harm.Breaks, "in: query", "in: header"),
            Changed("request-parameter-deprecated", Harm.None, "in: query", "in: query, deprecated: true"),
            Changed(
                "request-parameter-became-allow-reserved",
                Harm.None,
                "in: query",
                "in: query, allowReserved: true"
            ),
            Changed(
                "request-parameter-became-not-allow-reserved",
                Harm.Breaks,
                "in: query, allowReserved: true",
                "in: query"
            ),
            Valued(
                "request-parameter-style-changed",
                Harm.Breaks,
                "type: array, items: { type: string }",
                "type: array, items: { type: string }",
                "style: spaceDelimited, "
            ),
            Valued(
                "request-parameter-explode-changed",
                Harm.Breaks,
                "type: array, items: { type: string }",
                "type: array, items: { type: string }",
                "explode: false, "
            ),
            Valued("request-parameter-became-enum", Harm.Breaks, "type: string", "type: string, enum: [ a, b ]"),
            Valued("request-parameter-became-not-enum", Harm.Breaks, "type: string, enum: [ a, b ]", "type: string"),
            Valued(
                "request-parameter-enum-value-removed",
                Harm.Breaks,
                "type: string, enum: [ a, b ]",
                "type: string, enum: [ a ]"
            ),
            Valued(
                "request-parameter-enum-value-added",
                Harm.None,
                "type: string, enum: [ a, b ]",
                "type: string, enum: [ a, b, c ]"
            ),
            Valued(
                "request-parameter-max-length-decreased",
                Harm.Breaks,
                "type: string, maxLength: 9",
                "type: string, maxLength: 5"
            ),
            Valued(
                "request-parameter-max-length-increased",
                Harm.None,
                "type: string, maxLength: 5",
                "type: string, maxLength: 9"
            ),
            Valued(
                "request-parameter-max-decreased",
                Harm.Breaks,
                "type: integer, maximum: 9",
                "type: integer, maximum: 5"
            ),
            Valued(
                "request-parameter-min-increased",
                Harm.Breaks,
                "type: integer, minimum: 5",
                "type: integer, minimum: 9"
            ),
            Valued(
                "request-parameter-exclusive-min-set",
                Harm.Breaks,
                "type: integer",
                "type: integer, exclusiveMinimum: 9"
            ),
            Valued(
                "request-parameter-min-items-set",
                Harm.Breaks,
                "type: array, items: { type: string }",
                "type: array, minItems: 2, items: { type: string }"
            ),
            Valued(
                "request-parameter-max-items-decreased",
                Harm.Breaks,
                "type: array, maxItems: 9, items: { type: string }",
                "type: array, maxItems: 5, items: { type: string }"
            ),
            Valued("request-parameter-pattern-added", Harm.Breaks, "type: string", "type: string, pattern: '^a'"),
            Valued("request-parameter-pattern-removed", Harm.None, "type: string, pattern: '^a'", "type: string"),
            Valued(
                "request-parameter-pattern-changed",
                Harm.Breaks,
                "type: string, pattern: '^a'",
                "type: string, pattern: '^b'"
            ),
            Valued(
                "request-parameter-pattern-generalized",
                Harm.None,
                "type: string, pattern: '^a'",
                "type: string, pattern: '.*'"
            ),
            Valued("request-parameter-type-changed", Harm.Breaks, "type: string", "type: integer"),
            Valued("request-parameter-type-generalized", Harm.None, "type: integer", "type: number"),
            Valued("request-parameter-type-specialized", Harm.Breaks, "type: number", "type: integer"),
            Valued(
                "request-parameter-list-of-types-narrowed",
                Harm.Breaks,
                "type: [ string, boolean ]",
                "type: string"
            ),
            Valued("request-parameter-list-of-types-widened", Harm.None, "type: string", "type: [ string, integer ]"),
            Valued("request-parameter-became-not-nullable", Harm.Breaks, "type: [ string, 'null' ]", "type: string"),
            Valued("request-parameter-became-nullable", Harm.None, "type: string", "type: [ string, 'null' ]"),
            Valued(
                "request-parameter-default-value-changed",
                Harm.Breaks,
                "type: string, default: a",
                "type: string, default: b"
            ),
            Valued("request-parameter-default-value-added", Harm.Breaks, "type: string", "type: string, default: b"),
            Valued("request-parameter-default-value-removed", Harm.Breaks, "type: string, default: a", "type: string"),
            Valued("request-parameter-not-added", Harm.Breaks, "type: string", "type: string, not: { const: a }"),
            Valued(
                "request-header-property-became-required",
                Harm.Breaks,
                "type: object, properties: { a: { type: string } }",
                "type: object, required: [ a ], properties: { a: { type: string } }"
            ),
            Valued(
                "new-required-request-header-property",
                Harm.Breaks,
                "type: object, properties: { a: { type: string } }",
                "type: object, required: [ b ], properties: { a: { type: string }, b: { type: string } }"
            ),
            Valued(
                "request-header-property-became-enum",
                Harm.Breaks,
                "type: object, properties: { a: { type: string } }",
                "type: object, properties: { a: { type: string, enum: [ x, y ] } }"
            ),
            Valued(
                "request-parameter-property-became-not-nullable",
                Harm.Breaks,
                "type: object, properties: { a: { type: [ string, 'null' ] } }",
                "type: object, properties: { a: { type: string } }"
            ),
            Valued(
                "request-parameter-property-enum-value-removed",
                Harm.Breaks,
                "type: object, properties: { a: { type: string, enum: [ x, y ] } }",
                "type: object, properties: { a: { type: string, enum: [ x ] } }"
            ),
            Valued(
                "request-parameter-property-type-specialized",
                Harm.Breaks,
                "type: object, properties: { a: { type: number } }",
                "type: object, properties: { a: { type: integer } }"
            ),
        ];

    private static CheckPair OfParameter(string check, Harm harm, string old, string current)
    {
        string operation = current.Length == 0 ? "get: # here" : "get:";
        return Of(
            check,
            harm,
            $"paths:\n  /a:\n    get:\n{Written(old, "")}      {Done}",
            $"paths:\n  /a:\n    {operation}\n{Written(current, " # here")}      {Done}"
        );

        static string Written(string fields, string mark) =>
            fields.Length == 0 ? "" : $"      parameters:\n        - {{ name: p, {fields} }}{mark}\n";
    }

    private static CheckPair Added(string check, Harm harm, string fields) =>
        OfParameter(
            check,
            harm,
            "in: query, schema: { type: string }",
            "in: query, schema: { type: string } }\n        - { name: r, " + fields + ", schema: { type: string }"
        );

    private static CheckPair Changed(string check, Harm harm, string old, string current) =>
        OfParameter(check, harm, old + ", schema: { type: string }", current + ", schema: { type: string }");

    private static CheckPair Valued(string check, Harm harm, string old, string current, string form = "") =>
        OfParameter(check, harm, $"in: query, schema: {{ {old} }}", $"in: query, {form}schema: {{ {current} }}");

    private static IEnumerable<CheckPair> Bodies() =>
        [
            OfOperation(
                "request-body-added-required",
                Harm.Breaks,
                Done,
                "requestBody: { required: true, content: { application/json: { schema: { type: string } } } } # here\n"
                    + Done
            ),
            OfOperation(
                "request-body-added-optional",
                Harm.None,
                Done,
                "requestBody: { content: { application/json: { schema: { type: string } } } }\n" + Done
            ),
            Of(
                "request-body-removed",
                Harm.Breaks,
                "paths:\n  /a:\n    post:\n      requestBody: { content: { application/json: {} } }\n      " + Done,
                "paths:\n  /a:\n    post: # here\n      " + Done
            ),
            OfOperation(
                "request-body-became-required",
                Harm.Breaks,
                "requestBody: { content: { application/json: {} } }\n" + Done,
                "requestBody: { required: true, content: { application/json: {} } } # here\n" + Done
            ),
            OfOperation(
                "request-body-became-optional",
                Harm.None,
                "requestBody: { required: true, content: { application/json: {} } }\n" + Done,
                "requestBody: { content: { application/json: {} } }\n" + Done
            ),
            Body(
                "request-body-media-type-removed",
                Harm.Breaks,
                "application/json: {}, text/plain: {}",
                "application/json: {}"
            ),
            Body(
                "request-body-media-type-added",
                Harm.None,
                "application/json: {}",
                "application/json: {}, text/plain: {}"
            ),
            Body(
                "request-body-media-type-schema-added",
                Harm.Breaks,
                "application/json: {}",
                "application/json: { schema: { type: object, required: [ a ], properties: { a: { type: string } } } }"
            ),
            Body(
                "an XML body asks for more, which the client takes as text",
                Harm.None,
                "application/xml: { schema: { type: object, properties: { a: { type: string } } } }",
                "application/xml: { schema: { type: object, required: [ a, b ], properties: { a: { type: string, maxLength: 3 }, b: { type: string } } } }"
            ),
            Body(
                "an XML body has another type, which the client takes as text",
                Harm.None,
                "application/atom+xml: { schema: { type: object, properties: { a: { type: string } } } }",
                "application/atom+xml: { schema: { type: array, items: { type: string } } }"
            ),
        ];

    private static CheckPair Body(string check, Harm harm, string old, string current) =>
        OfOperation(
            check,
            harm,
            $"requestBody: {{ content: {{ {old} }} }}\n{Done}",
            $"requestBody: {{ content: {{ {current} }} }} # here\n{Done}"
        );

    private static IEnumerable<CheckPair> Answers() =>
        [
            Answer(
                "response-media-type-removed",
                Harm.Breaks,
                "content: { application/json: {}, text/plain: {} }",
                "content: { application/json: {} }"
            ),
            Answer(
                "response-media-type-added",
                Harm.None,
                "content: { application/json: {} }",
                "content: { application/json: {}, text/plain: {} }"
            ),
            Answer(
                "response-body-media-type-schema-removed",
                Harm.Breaks,
                "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }",
                "content: { application/json: {} }"
            ),
            Answer(
                "response-media-type-name-generalized",
                Harm.Breaks,
                "content: { application/vnd.a+json: {} }",
                "content: { application/json: {} }"
            ),
            Answer(
                "an XML answer holds less, which the client gives as text",
                Harm.None,
                "content: { application/xml: { schema: { type: object, required: [ a ], properties: { a: { type: string } } } } }",
                "content: { application/xml: { schema: { type: object, properties: { b: { type: integer } } } } }"
            ),
            Answer(
                "response-header-became-optional",
                Harm.Breaks,
                "headers: { X-A: { required: true, schema: { type: string } } }",
                "headers: { X-A: { schema: { type: string } } }"
            ),
            Answer(
                "required-response-header-removed",
                Harm.Breaks,
                "headers: { X-A: { required: true, schema: { type: string } } }",
                "content: {}"
            ),
            Answer(
                "optional-response-header-removed",
                Harm.Breaks,
                "headers: { X-A: { schema: { type: string } } }",
                "content: {}"
            ),
            Answer("response-header-added", Harm.None, "content: {}", "headers: { X-A: { schema: { type: string } } }"),
            Answer(
                "response-header-type-changed",
                Harm.Breaks,
                "headers: { X-A: { schema: { type: string } } }",
                "headers: { X-A: { schema: { type: integer } } }"
            ),
            Answer(
                "response-header-type-generalized",
                Harm.Breaks,
                "headers: { X-A: { schema: { type: integer } } }",
                "headers: { X-A: { schema: { type: number } } }"
            ),
            Answer(
                "response-header-became-nullable",
                Harm.Breaks,
                "headers: { X-A: { required: true, schema: { type: string } } }",
                "headers: { X-A: { required: true, schema: { type: [ string, 'null' ] } } }"
            ),
            Answer(
                "response-header-became-not-nullable",
                Harm.None,
                "headers: { X-A: { required: true, schema: { type: [ string, 'null' ] } } }",
                "headers: { X-A: { required: true, schema: { type: string } } }"
            ),
            OfOperation(
                "response-success-status-removed",
                Harm.Breaks,
                "responses:\n  '200': { description: ok }\n  '201': { description: ok }",
                "responses: # here\n  '200': { description: ok }"
            ),
            OfOperation(
                "response-success-status-added",
                Harm.Breaks,
                "responses:\n  '200': { description: ok }",
                "responses:\n  '200': { description: ok }\n  '201': { description: ok } # here"
            ),
            OfOperation(
                "response-non-success-status-added",
                Harm.None,
                "responses:\n  '200': { description: ok }",
                "responses:\n  '200': { description: ok }\n  '404': { description: none }"
            ),
            OfOperation(
                "response-non-success-status-removed",
                Harm.None,
                "responses:\n  '200': { description: ok }\n  '404': { description: none }",
                "responses: # here\n  '200': { description: ok }"
            ),
            OfOperation(
                "response-non-success-status-removed (with a type of its own)",
                Harm.Breaks,
                "responses:\n  '200': { description: ok }\n  '404': { description: none, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }",
                "responses: # here\n  '200': { description: ok }"
            ),
        ];

    private static CheckPair Answer(string check, Harm harm, string old, string current) =>
        OfOperation(
            check,
            harm,
            $"responses:\n  '200': {{ description: ok, {old} }}",
            $"responses:\n  '200': {{ description: ok, {current} }} # here"
        );

    private static IEnumerable<CheckPair> Security() =>
        [
            OfOperation(
                "api-security-removed",
                Harm.Breaks,
                "security: [ { Key: [] }, { Token: [] } ]\n" + Done,
                "security: [ { Key: [] } ] # here\n" + Done
            ),
            OfOperation(
                "api-security-added",
                Harm.None,
                "security: [ { Key: [] } ]\n" + Done,
                "security: [ { Key: [] }, { Token: [] } ]\n" + Done
            ),
            OfOperation("api-security-added to none", Harm.Breaks, Done, "security: [ { Key: [] } ] # here\n" + Done),
            OfOperation(
                "api-security-scope-added",
                Harm.Breaks,
                "security: [ { Login: [ read ] } ]\n" + Done,
                "security: [ { Login: [ read, write ] } ] # here\n" + Done
            ),
            OfOperation(
                "api-security-scope-removed",
                Harm.None,
                "security: [ { Login: [ read, write ] } ]\n" + Done,
                "security: [ { Login: [ read ] } ]\n" + Done
            ),
            Global(
                "api-global-security-removed",
                Harm.Breaks,
                "security: [ { Key: [] }, { Login: [ read ] } ]",
                "security: [ { Key: [] } ]"
            ),
            Global(
                "api-global-security-added",
                Harm.None,
                "security: [ { Key: [] } ]",
                "security: [ { Key: [] }, { Login: [ read ] } ]"
            ),
            Global(
                "api-global-security-scope-added",
                Harm.Breaks,
                "security: [ { Login: [ read ] } ]",
                "security: [ { Login: [ read, write ] } ]"
            ),
            Global(
                "api-global-security-scope-removed",
                Harm.None,
                "security: [ { Login: [ read, write ] } ]",
                "security: [ { Login: [ read ] } ]"
            ),
            Of(
                "api-security-component-removed",
                Harm.Breaks,
                $"{Paths}\ncomponents: {{ securitySchemes: {{ S: {{ type: http, scheme: basic }}, T: {{ type: http, scheme: bearer }} }} }}",
                $"{Paths}\ncomponents: {{ securitySchemes: {{ T: {{ type: http, scheme: bearer }} }} }} # here"
            ),
            Scheme(
                "api-security-component-type-changed",
                Harm.Breaks,
                "type: apiKey, in: header, name: X",
                "type: http, scheme: bearer"
            ),
            Scheme(
                "api-security-component-oauth-token-url-changed",
                Harm.Breaks,
                "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: {} } }",
                "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://b.example', scopes: {} } }"
            ),
            Scheme(
                "api-security-component-oauth-scope-added",
                Harm.None,
                "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: {} } }",
                "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: { read: r } } }"
            ),
        ];

    private static CheckPair Global(string check, Harm harm, string old, string current)
    {
        string components =
            "\ncomponents:\n  securitySchemes:\n    Key: { type: apiKey, in: header, name: X }\n    Login: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: { read: r, write: w } } } }";
        return Of(check, harm, $"{old}\n{Paths}{components}", $"{current} # here\n{Paths}{components}");
    }

    private static CheckPair Scheme(string check, Harm harm, string old, string current) =>
        Of(
            check,
            harm,
            $"{Paths}\nsecurity: [ {{ S: [] }} ]\ncomponents: {{ securitySchemes: {{ S: {{ {old} }} }} }}",
            $"{Paths}\nsecurity: [ {{ S: [] }} ]\ncomponents: {{ securitySchemes: {{ S: {{ {current} }} }} }} # here"
        );

    private static IEnumerable<CheckPair> Composition() =>
        [
            OfSent(
                "request-body-all-of-added-annotation-only",
                Harm.None,
                "{ allOf: [ { type: string } ] }",
                "{ allOf: [ { type: string }, { description: a } ] }"
            ),
            OfRead(
                "response-body-all-of-removed-annotation-only",
                Harm.None,
                "{ allOf: [ { type: string }, { description: a } ] }",
                "{ allOf: [ { type: string } ] }"
            ),
            OfSent(
                "request-body-all-of-added (required)",
                Harm.Breaks,
                "{ allOf: [ { type: object, properties: { a: { type: string } } } ] }",
                "{ allOf: [ { type: object, properties: { a: { type: string } } }, { required: [ a ] } ] }"
            ),
            OfRead(
                "response-body-all-of-removed (required)",
                Harm.Breaks,
                "{ allOf: [ { type: object, properties: { a: { type: string } } }, { required: [ a ] } ] }",
                "{ allOf: [ { type: object, properties: { a: { type: string } } } ] }"
            ),
            OfSent(
                "request-body-any-of-removed (objects)",
                Harm.Breaks,
                "{ anyOf: [ { type: object, required: [ a ], properties: { a: { type: string } } }, { type: object, required: [ b ], properties: { b: { type: string } } } ] }",
                "{ anyOf: [ { type: object, required: [ a ], properties: { a: { type: string } } } ] }"
            ),
            OfSent(
                "request-body-wrapped-in-one-of",
                Harm.Breaks,
                "{ type: object, required: [ a ], properties: { a: { type: string } } }",
                "{ oneOf: [ { type: object, required: [ b ], properties: { b: { type: string } } }, { type: object, required: [ c ], properties: { c: { type: string } } } ] }"
            ),
            OfRead(
                "response-body-wrapped-in-one-of",
                Harm.Breaks,
                "{ type: object, required: [ a ], properties: { a: { type: string } } }",
                "{ oneOf: [ { type: object, required: [ a ], properties: { a: { type: string } } }, { type: object, required: [ c ], properties: { c: { type: string } } } ] }"
            ),
            OfRead(
                "response-body-one-of-added",
                Harm.Breaks,
                "{ oneOf: [ { type: string }, { type: boolean } ] }",
                "{ oneOf: [ { type: string }, { type: boolean }, { type: integer } ] }"
            ),
            OfRead(
                "response-body-any-of-added",
                Harm.Breaks,
                "{ anyOf: [ { type: string }, { type: boolean } ] }",
                "{ anyOf: [ { type: string }, { type: boolean }, { type: integer } ] }"
            ),
            OfSent(
                "request-body-one-of-added",
                Harm.None,
                "{ oneOf: [ { type: string }, { type: boolean } ] }",
                "{ oneOf: [ { type: string }, { type: boolean }, { type: array, items: { type: string } } ] }"
            ),
        ];

    private static IEnumerable<CheckPair> Schemas() =>
        [
            OfSent(
                "request-property-became-required",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, required: [ a ], properties: { a: { type: string } } }"
            ),
            OfSent(
                "request-property-became-required-with-default",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string, default: x } } }",
                "{ type: object, required: [ a ], properties: { a: { type: string, default: x } } }"
            ),
            OfSent(
                "request-property-became-optional",
                Harm.None,
                "{ type: object, required: [ a ], properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfSent(
                "new-required-request-property",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, required: [ b ], properties: { a: { type: string }, b: { type: string } } }"
            ),
            OfSent(
                "new-optional-request-property",
                Harm.None,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string }, b: { type: string } } }"
            ),
            OfSent(
                "request-property-removed",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string }, b: { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfSent(
                "request-property-removed (closed)",
                Harm.Breaks,
                "{ type: object, additionalProperties: false, properties: { a: { type: string }, b: { type: string } } }",
                "{ type: object, additionalProperties: false, properties: { a: { type: string } } }"
            ),
            OfSent(
                "request-property-type-generalized",
                Harm.None,
                "{ type: object, properties: { a: { type: integer } } }",
                "{ type: object, properties: { a: { type: number } } }"
            ),
            OfSent(
                "request-property-became-enum",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, enum: [ x, y ] } } }"
            ),
            OfSent("request-body-became-enum", Harm.Breaks, "{ type: string }", "{ type: string, enum: [ x, y ] }"),
            OfSent(
                "request-property-const-added",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, const: x } } }"
            ),
            OfSent(
                "request-property-const-removed",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string, const: x } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfSent(
                "request-property-enum-value-added",
                Harm.None,
                "{ type: object, properties: { a: { type: string, enum: [ x, z ] } } }",
                "{ type: object, properties: { a: { type: string, enum: [ x, z, y ] } } }"
            ),
            OfSent(
                "request-read-only-property-max-decreased",
                Harm.None,
                "{ type: object, properties: { a: { type: integer, readOnly: true, maximum: 9 } } }",
                "{ type: object, properties: { a: { type: integer, readOnly: true, maximum: 5 } } }"
            ),
            OfSent(
                "request-body-prefix-items-removed",
                Harm.Breaks,
                "{ type: array, prefixItems: [ { type: string }, { type: integer } ] }",
                "{ type: array, prefixItems: [ { type: string } ] }"
            ),
            OfRead(
                "response-body-prefix-items-added",
                Harm.Breaks,
                "{ type: array, prefixItems: [ { type: string } ] }",
                "{ type: array, prefixItems: [ { type: string }, { type: integer } ] }"
            ),
            OfSent(
                "request-body-pattern-property-added",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }"
            ),
            OfSent(
                "request-body-pattern-property-removed",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-body-pattern-property-added",
                Harm.None,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }"
            ),
            OfRead(
                "response-body-pattern-property-removed",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-property-became-optional",
                Harm.Breaks,
                "{ type: object, required: [ a ], properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-property-became-required",
                Harm.None,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, required: [ a ], properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-write-only-property-became-optional",
                Harm.None,
                "{ type: object, required: [ a ], properties: { a: { type: string, writeOnly: true } } }",
                "{ type: object, properties: { a: { type: string, writeOnly: true } } }"
            ),
            OfRead(
                "response-required-property-removed",
                Harm.Breaks,
                "{ type: object, required: [ b ], properties: { a: { type: string }, b: { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-optional-property-removed",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string }, b: { type: string } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-optional-property-added",
                Harm.None,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string }, b: { type: string } } }"
            ),
            OfRead(
                "response-required-property-added",
                Harm.None,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, required: [ b ], properties: { a: { type: string }, b: { type: string } } }"
            ),
            OfRead(
                "response-property-enum-value-added",
                Harm.Wider,
                "{ type: object, properties: { a: { type: string, enum: [ x, z ] } } }",
                "{ type: object, properties: { a: { type: string, enum: [ x, z, y ] } } }"
            ),
            OfRead(
                "response-property-const-removed",
                Harm.Wider,
                "{ type: object, properties: { a: { type: string, const: x } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-property-const-added",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, const: x } } }"
            ),
            OfRead(
                "response-property-became-not-enum",
                Harm.Wider,
                "{ type: object, properties: { a: { type: string, enum: [ x, y ] } } }",
                "{ type: object, properties: { a: { type: string } } }"
            ),
            OfRead(
                "response-property-type-generalized",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: integer } } }",
                "{ type: object, properties: { a: { type: number } } }"
            ),
            OfSent(
                "a limit beside a reference",
                Harm.Breaks,
                "{ $ref: '#/components/schemas/Name', maxLength: 9 }",
                "{ $ref: '#/components/schemas/Name', maxLength: 5 }"
            ),
            OfSent(
                "octets as 3.1 says them",
                Harm.None,
                "{ type: object, properties: { a: { type: string, format: binary } } }",
                "{ type: object, properties: { a: { type: string, format: binary, contentMediaType: application/octet-stream } } }"
            ),
            OfSent(
                "a condition refers to a schema that takes less",
                Harm.Breaks,
                "{ type: string, if: { minLength: 3 }, then: { $ref: '#/components/schemas/Name' } }",
                "{ type: string, if: { minLength: 3 }, then: { $ref: '#/components/schemas/Code' } }"
            ),
            OfSent(
                "what refuses everything, said in another way",
                Harm.None,
                "{ type: object, properties: { a: { type: string } }, unevaluatedProperties: false }",
                "{ type: object, properties: { a: { type: string } }, unevaluatedProperties: { not: {} } }"
            ),
            OfSent(
                "request-optional-property-became-read-only",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, readOnly: true } } }"
            ),
            OfRead(
                "response-optional-property-became-write-only",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, writeOnly: true } } }"
            ),
            OfSent(
                "request-body-prefix-items-added",
                Harm.Breaks,
                "{ type: array, prefixItems: [ { type: string } ] }",
                "{ type: array, prefixItems: [ { type: string }, { type: integer } ] }"
            ),
            OfSent(
                "request-body-discriminator-removed",
                Harm.Breaks,
                Kinds("discriminator: { propertyName: kind }"),
                Kinds("")
            ),
            OfRead(
                "response-body-discriminator-property-name-changed",
                Harm.Breaks,
                Kinds("discriminator: { propertyName: kind }"),
                Kinds("discriminator: { propertyName: sort }")
            ),
            OfRead(
                "response-property-type-specialized (format)",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } } }",
                "{ type: object, properties: { a: { type: string, format: uuid } } }"
            ),
            OfRead("response-body-type-specialized", Harm.None, "{ type: number }", "{ type: integer }"),
            OfSent(
                "a condition is described",
                Harm.None,
                "{ type: string, not: { const: a } }",
                "{ type: string, not: { const: a, description: never } }"
            ),
            OfSent(
                "an additional property may no longer be of any type",
                Harm.Breaks,
                "{ type: object, additionalProperties: true }",
                "{ type: object, additionalProperties: { type: string } }"
            ),
            OfSent(
                "additional properties are refused",
                Harm.Breaks,
                "{ type: object, properties: { a: { type: string } }, additionalProperties: true }",
                "{ type: object, properties: { a: { type: string } }, additionalProperties: false }"
            ),
        ];

    private static string Kinds(string discriminator) =>
        "{ oneOf: [ { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' } ], "
        + discriminator
        + " }";
}
