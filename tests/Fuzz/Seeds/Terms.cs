namespace Fuzz.Seeds;

/// <summary>Words that mean something to OpenAPI, to YAML and to C#, and values at limits.</summary>
internal static class Terms
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        .. """
            openapi swagger info title version description summary termsOfService servers url variables default enum paths get put post
            delete options head patch trace query additionalOperations parameters name in required deprecated allowEmptyValue style
            explode allowReserved schema example examples content requestBody responses default 200 201 204 4XX 404 callbacks security tags
            operationId headers links components schemas securitySchemes pathItems mediaTypes $ref $id $anchor $dynamicRef $dynamicAnchor
            $defs definitions type format items prefixItems properties additionalProperties patternProperties unevaluatedProperties
            unevaluatedItems propertyNames allOf oneOf anyOf not if then else const nullable discriminator propertyName mapping
            defaultMapping readOnly writeOnly xml minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern
            minItems maxItems uniqueItems minProperties maxProperties contentEncoding contentMediaType contentSchema itemSchema
            itemEncoding prefixEncoding encoding contentType flows clientCredentials authorizationCode tokenUrl authorizationUrl scopes
            scheme bearerFormat openIdConnectUrl host basePath schemes consumes produces collectionFormat x-enum-varnames
            x-enum-descriptions x-paging x-secret x-pattern x-advice x-ms-enum x-nullable x-extensible-enum x-ms-parameter-location
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    public static IReadOnlyList<string> Values { get; } =
    [
        .. """
            string integer number boolean object array null file int32 int64 float double decimal date date-time time duration uuid uri byte
            binary base64url password email ipv4 ipv6 hostname regex int8 uint64 unix-time path query header cookie body formData querystring
            simple label matrix form spaceDelimited pipeDelimited deepObject csv ssv tsv pipes multi apiKey http basic bearer oauth2
            openIdConnect mutualTLS application/json application/xml text/plain multipart/form-data application/x-www-form-urlencoded
            application/octet-stream text/event-stream application/jsonl application/problem+json image/* */* application/merge-patch+json
            2.0 3.0.0 3.0.3 3.1.0 3.2.0 4.0 class record await field ToString GetHashCode Equals Client JsonIn System Task
            #/components/schemas/Pet #/definitions/Pet #/paths # #/ other.yaml#/A https://example.com/{a} /a/{b} {a}
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        "",
        " ",
    ];

    /// <summary>Numbers as JSON writes them.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0",
        "-0",
        "1",
        "-1",
        "0.5",
        "1e400",
        "-1e400",
        "1e-400",
        "1E5",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "79228162514264337593543950336",
        "123456789012345678901234567890123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        "1e2147483648",
        "1.0",
        "100000000",
        "3.1",
    ];

    /// <summary>What steers YAML.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    [
        "&a ",
        "*a",
        "<<: *a",
        "!!str ",
        "!!int ",
        "! ",
        "|\n",
        "|2-\n",
        ">+\n",
        "? ",
        "- ",
        ": ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "%TAG ! x\n",
        " # x",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "\\",
        "\t",
        "\r",
        "@",
        "`",
        "~",
        "null",
        "true",
        "yes",
        "0x1F",
        "0o17",
        ".inf",
        ".nan",
        "1_000",
        "2001-01-01",
        "12:30:45",
        "\"\\u000a\"",
        "\"\\ud800\"",
        "\u2028",
        "\u0085",
        "\uFEFF",
        "\0",
    ];

    public static string Any(IReadOnlyList<string> texts, Random random) => texts[random.Next(texts.Count)];
}
