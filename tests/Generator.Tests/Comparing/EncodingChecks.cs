namespace Generator.Tests.Comparing;

/// <summary>Changes of how the fields and parts of a form are serialized (OpenAPI, "Encoding Object").</summary>
internal static class EncodingChecks
{
    private const string File = "type: string, format: binary";
    private const string Text = "type: string";
    private const string List = "type: array, items: { type: string }";
    private const string Record = "type: object, properties: { x: { type: string } }";
    private const string Records = "type: array, items: { " + Record + " }";
    private const string Form = "application/x-www-form-urlencoded";

    public static IReadOnlyList<CheckPair> All { get; } = [.. MediaTypes(), .. Styles(), .. Headers(), .. Others()];

    private static IEnumerable<CheckPair> MediaTypes() =>
        [
            Part("changed", Harm.Breaks, File, "contentType: image/png", "contentType: image/jpeg"),
            Part("added", Harm.Breaks, File, "", "contentType: image/png"),
            Part("removed", Harm.Breaks, File, "contentType: image/png", ""),
            Part(
                "one of two removed",
                Harm.Breaks,
                File,
                "contentType: 'image/png, image/gif'",
                "contentType: image/png"
            ),
            Part("range narrowed", Harm.Breaks, File, "contentType: image/*", "contentType: image/png"),
            Part("of an object changed to text", Harm.Breaks, Record, "", "contentType: text/csv"),
            Part(
                "of an object may be JSON",
                Harm.Breaks,
                Record,
                "contentType: text/csv",
                "contentType: 'text/csv, application/json'"
            ),
            Part("of a text changed to JSON", Harm.Breaks, Text, "", "contentType: application/json"),
            Part("of a list of objects is one part", Harm.Breaks, Records, "", "contentType: application/json"),
            Part("one more", Harm.None, File, "contentType: image/png", "contentType: 'image/gif, image/png'"),
            Part(
                "written differently",
                Harm.None,
                File,
                "contentType: 'image/png, image/gif'",
                "contentType: 'image/gif,IMAGE/png'"
            ),
            Part("widened to a range", Harm.None, File, "contentType: 'image/png, image/gif'", "contentType: image/*"),
            Part("widened to anything", Harm.None, File, "contentType: image/png", "contentType: '*/*'"),
            Part(
                "one more of the same form",
                Harm.None,
                Record,
                "contentType: application/json",
                "contentType: 'application/json, application/problem+json'"
            ),
            Part("default of a file is written", Harm.None, File, "", "contentType: application/octet-stream"),
            Part("default of a text is written", Harm.None, Text, "", "contentType: text/plain"),
            Part("default of a list is written", Harm.None, List, "", "contentType: text/plain"),
            Part("default of an object is written", Harm.None, Record, "", "contentType: application/json"),
            Part("default of an object is no longer written", Harm.None, Record, "contentType: application/json", ""),
            Field("default of an object is written", Harm.None, Record, "", "contentType: application/json"),
            Field("of a list changed to JSON", Harm.Breaks, List, "", "contentType: application/json"),
        ];

    private static IEnumerable<CheckPair> Styles() =>
        [
            Field("style added", Harm.Breaks, List, "", "style: pipeDelimited, explode: false"),
            Field("style removed", Harm.Breaks, List, "style: spaceDelimited, explode: false", ""),
            Field(
                "style changed",
                Harm.Breaks,
                List,
                "style: spaceDelimited, explode: false",
                "style: pipeDelimited, explode: false"
            ),
            Field("explode changed", Harm.Breaks, List, "explode: true", "explode: false"),
            Field("explode removed", Harm.Breaks, List, "explode: false", ""),
            Field("object by style", Harm.Breaks, Record, "", "style: form"),
            Field("object by deepObject", Harm.Breaks, Record, "style: form", "style: deepObject"),
            Field("allowReserved removed", Harm.Breaks, Text, "allowReserved: true", ""),
            Part("style added", Harm.Breaks, List, "", "explode: false"),
            Part("style replaces the media type", Harm.Breaks, Record, "contentType: application/json", "style: form"),
            Field("allowReserved added", Harm.None, Text, "", "allowReserved: true"),
            Field("default style is written", Harm.None, List, "", "style: form, explode: true"),
            Field("explode of a text", Harm.None, Text, "", "explode: false"),
            Field("style of a text", Harm.None, Text, "explode: false", "style: form"),
            Part("reserved characters in parts", Harm.None, Text, "allowReserved: true", ""),
            Part("media type beside a style", Harm.None, List, "style: form, contentType: text/plain", "style: form"),
        ];

    private static IEnumerable<CheckPair> Headers() =>
        [
            Headed("required added", Harm.Breaks, "", "X-A: { required: true, schema: { type: string } }"),
            Headed("constant added", Harm.Breaks, "", "X-A: { required: true, schema: { type: string, enum: [ a ] } }"),
            Headed("removed", Harm.Breaks, "X-A: { schema: { type: string } }", ""),
            Headed(
                "became required",
                Harm.Breaks,
                "X-A: { schema: { type: string } }",
                "X-A: { required: true, schema: { type: string } }"
            ),
            Headed(
                "type changed",
                Harm.Breaks,
                "X-A: { schema: { type: string } }",
                "X-A: { schema: { type: integer } }"
            ),
            Headed(
                "limit added",
                Harm.Breaks,
                "X-A: { schema: { type: string } }",
                "X-A: { schema: { type: string, maxLength: 3 } }"
            ),
            Headed("optional added", Harm.None, "", "X-A: { schema: { type: string } }"),
            Headed(
                "became optional",
                Harm.None,
                "X-A: { required: true, schema: { type: string } }",
                "X-A: { schema: { type: string } }"
            ),
            Headed(
                "written differently",
                Harm.None,
                "X-A: { schema: { type: string } }",
                "x-a: { schema: { type: string } }"
            ),
            Headed("ignored one added", Harm.None, "", "Content-Type: { required: true, schema: { type: string } }"),
        ];

    private static IEnumerable<CheckPair> Others() =>
        [
            Body(
                "encoding of a property that is new",
                Harm.None,
                "multipart/form-data",
                Spelled(Properties($"a: {{ {Text} }}"), ""),
                Spelled(
                    Properties($"a: {{ {Text} }}, b: {{ {File} }}"),
                    "b: { contentType: image/png, headers: { X-A: { required: true, schema: { type: string } } } }"
                )
            ),
            Body(
                "encoding of no property",
                Harm.None,
                "multipart/form-data",
                Spelled(Properties($"a: {{ {Text} }}"), ""),
                Spelled(Properties($"a: {{ {Text} }}"), "c: { contentType: image/png }")
            ),
            CheckPair.OfOperation(
                "encoding of a response",
                Harm.None,
                Answer("contentType: image/png"),
                Answer("contentType: image/jpeg")
            ),
            Placed(
                "part by position changed",
                Harm.Breaks,
                "prefixEncoding: [ { contentType: image/png } ]",
                "prefixEncoding: [ { contentType: image/jpeg } ]"
            ),
            Placed("part by position added", Harm.Breaks, "", "prefixEncoding: [ {}, { contentType: image/jpeg } ]"),
            Placed(
                "further parts changed",
                Harm.Breaks,
                "itemEncoding: { contentType: image/png }",
                "itemEncoding: { contentType: image/jpeg }"
            ),
            Placed("defaults by position", Harm.None, "", "prefixEncoding: [ {}, {} ], itemEncoding: {}"),
        ];

    private static CheckPair Part(string check, Harm harm, string schema, string old, string current) =>
        Of("part: media type or style: " + check, harm, "multipart/form-data", schema, old, current);

    private static CheckPair Field(string check, Harm harm, string schema, string old, string current) =>
        Of("field: " + check, harm, Form, schema, old, current);

    private static CheckPair Headed(string check, Harm harm, string old, string current) =>
        Part("header " + check, harm, Text, Fields(old), Fields(current));

    private static string Fields(string headers) => headers.Length == 0 ? "" : $"headers: {{ {headers} }}";

    private static CheckPair Of(string check, Harm harm, string media, string schema, string old, string current) =>
        Body(check, harm, media, Encoded(schema, old), Encoded(schema, current));

    private static string Encoded(string schema, string encoding) =>
        Spelled(Properties($"a: {{ {schema} }}"), encoding.Length == 0 ? "" : $"a: {{ {encoding} }}");

    private static string Properties(string properties) => $"type: object, properties: {{ {properties} }}";

    private static string Spelled(string schema, string encodings) =>
        $"schema: {{ {schema} }}{(encodings.Length == 0 ? "" : $", encoding: {{ {encodings} }}")}";

    private static CheckPair Body(string check, Harm harm, string media, string old, string current)
    {
        return CheckPair.OfOperation(check, harm, Written(old, ""), Written(current, " # here"));

        string Written(string content, string mark) =>
            $"requestBody:\n  content:\n    {media}: {{ {content} }}{mark}\nresponses: {{ '204': {{ description: done }} }}";
    }

    private static string Answer(string encoding) =>
        "responses: { '200': { description: ok, content: { multipart/form-data: { "
        + Spelled(Properties($"a: {{ {File} }}"), $"a: {{ {encoding} }}")
        + " } } } }";

    private static CheckPair Placed(string check, Harm harm, string old, string current)
    {
        return new CheckPair(check, harm, Written(old, ""), Written(current, " # here"));

        static string Written(string encoding, string mark) =>
            $$"""
            openapi: 3.2.0
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                post:
                  requestBody:
                    content:
                      multipart/mixed: { schema: { type: array, prefixItems: [ { {{File}} }, { {{File}} } ], items: { {{File}} } }{{(
                encoding.Length == 0 ? "" : ", " + encoding
            )}} }{{mark}}
                  responses: { '204': { description: done } }
            """;
    }
}
