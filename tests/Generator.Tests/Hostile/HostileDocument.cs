using System.Text.RegularExpressions;
using TestKit;

namespace Generator.Tests.Hostile;

/// <summary>A document whose every position that holds text is filled by the test, always with the same shape.</summary>
/// <remarks>
/// Where a character of the text would itself say something in OpenAPI (braces, slashes, a query or a fragment in a path, a
/// semicolon or a star in a media type, what no name of a header can hold, blanks around a URL), it is left out at that position, so that the document keeps its shape and only its texts differ.
/// </remarks>
internal sealed class HostileDocument(Func<string, string> textAt)
{
    private readonly List<string> values = [];

    /// <summary>The texts that must stand in emitted code as values, exactly.</summary>
    public IReadOnlyList<string> Values => values;

    public string PropertyName => textAt("property name");

    public string EnumValue => textAt("enum value");

    public string QueryName => textAt("query name");

    public string Advice => textAt("advice");

    /// <summary>The document in one version and language.</summary>
    public TestDocument Write(string version, bool yaml)
    {
        values.Clear();
        Node root = Root(version);
        return new TestDocument(
            $"spec/{textAt("file name")}.{(yaml ? "yaml" : "json")}",
            yaml ? NodeWriter.Yaml(root) : NodeWriter.Json(root)
        )
        {
            Metadata = new Dictionary<string, string> { ["Webhooks"] = "Receive" },
        };
    }

    private MapNode Root(string version) =>
        new(
            ("openapi", version),
            (
                "info",
                new MapNode(
                    ("title", textAt("title")),
                    ("version", textAt("version")),
                    ("description", textAt("info description"))
                )
            ),
            ("servers", new ListNode(Server())),
            ("tags", new ListNode(new MapNode(("name", textAt("tag")), ("description", textAt("tag description"))))),
            ("x-" + textAt("extension name"), textAt("extension value")),
            ("paths", new MapNode((Path(), PathItem()), ("/plain", new MapNode(("post", Post()))))),
            ("x-webhooks", new MapNode((Kept("on" + textAt("webhook name")), new MapNode(("post", Webhook()))))),
            ("components", new MapNode(("schemas", Schemas()), ("securitySchemes", Schemes())))
        );

    private MapNode Webhook() =>
        new(
            ("summary", textAt("webhook summary")),
            ("description", textAt("webhook description")),
            ("deprecated", true),
            (
                "requestBody",
                new MapNode(
                    (
                        "content",
                        new MapNode(
                            (
                                "application/json",
                                new MapNode(
                                    (
                                        "schema",
                                        new MapNode(
                                            ("type", "object"),
                                            ("description", textAt("webhook body description"))
                                        )
                                    )
                                )
                            )
                        )
                    )
                )
            ),
            ("responses", new MapNode(("204", new MapNode(("description", "Taken.")))))
        );

    private MapNode Server()
    {
        string name = WithoutSyntax(textAt("variable name"), "variable");
        return new(
            ("url", Kept($"https://api.example/{{{name}}}/{WithoutSyntax(textAt("server URL"), "v").Trim()}")),
            ("description", textAt("server description")),
            (
                "variables",
                new MapNode(
                    (
                        Kept(name),
                        new MapNode(
                            ("default", Kept(textAt("variable default"))),
                            (
                                "enum",
                                new ListNode(Kept(textAt("variable default")), Kept("x" + textAt("variable value")))
                            ),
                            ("description", textAt("variable description"))
                        )
                    )
                )
            )
        );
    }

    public string PathText => WithoutSyntax(textAt("path"), "path");

    private string PathName => WithoutSyntax(textAt("path parameter name"), "parameter");

    private string Path() => Kept($"/{PathText}/{{{PathName}}}");

    private MapNode PathItem() =>
        new(
            ("summary", textAt("path summary")),
            ("description", textAt("path description")),
            (
                "get",
                new MapNode(
                    ("operationId", textAt("operationId")),
                    ("summary", textAt("operation summary")),
                    ("description", textAt("operation description")),
                    ("tags", new ListNode(textAt("tag"))),
                    ("deprecated", true),
                    (
                        "parameters",
                        new ListNode(
                            Parameter(PathName, "path", required: true),
                            Parameter(QueryName, "query"),
                            Parameter("H" + HeaderText("header name"), "header"),
                            Parameter(textAt("cookie name"), "cookie")
                        )
                    ),
                    ("responses", Responses()),
                    ("security", new ListNode(new MapNode((textAt("scheme name"), new ListNode())), new MapNode()))
                )
            )
        );

    private MapNode Parameter(string name, string place, bool required = false) =>
        new(
            ("name", Kept(name)),
            ("in", place),
            ("required", required),
            ("description", textAt(place + " description")),
            (
                "schema",
                new MapNode(
                    ("type", "string"),
                    ("default", textAt("parameter default")),
                    ("example", textAt("example"))
                )
            )
        );

    private MapNode Post() =>
        new(
            ("operationId", "post" + textAt("second operationId")),
            (
                "requestBody",
                new MapNode(
                    ("description", textAt("body description")),
                    ("required", true),
                    ("content", new MapNode((Kept(MediaType("body media type")), Content(textAt("schema name")))))
                )
            ),
            ("responses", new MapNode(("204", new MapNode(("description", textAt("done description"))))))
        );

    private MapNode Responses() =>
        new(
            (
                "200",
                new MapNode(
                    ("description", textAt("success description")),
                    (
                        "headers",
                        new MapNode(
                            (
                                textAt("response header name"),
                                new MapNode(
                                    ("description", textAt("response header description")),
                                    ("schema", new MapNode(("type", "string")))
                                )
                            )
                        )
                    ),
                    (
                        "content",
                        new MapNode(
                            (MediaType("answer media type"), Content(textAt("schema name"))),
                            ("text/" + textAt("other media type"), new MapNode())
                        )
                    )
                )
            ),
            (
                "404",
                new MapNode(
                    ("description", textAt("error description")),
                    ("x-advice", new ListNode(Kept(Advice), Kept("a" + Advice)))
                )
            ),
            ("Z" + textAt("status"), new MapNode(("description", textAt("status description"))))
        );

    private static MapNode Content(string schema) => new(("schema", Reference(schema)));

    private static MapNode Reference(string schema) =>
        new(
            (
                "$ref",
                "#/components/schemas/"
                    + Uri.EscapeDataString(
                        schema.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    )
            )
        );

    private MapNode Schemas() =>
        new(
            (
                textAt("schema name"),
                new MapNode(
                    ("type", "object"),
                    ("title", textAt("schema title")),
                    ("description", textAt("schema description")),
                    ("required", new ListNode(PropertyName)),
                    (
                        "properties",
                        new MapNode(
                            (Kept(PropertyName), Text("property description")),
                            (Kept("2" + textAt("second property name")), Reference("E" + textAt("enum name"))),
                            (
                                Kept("3" + textAt("second property name")),
                                new MapNode(("type", "array"), ("items", Text("item description")))
                            )
                        )
                    ),
                    ("additionalProperties", Text("additional description"))
                )
            ),
            (
                "E" + textAt("enum name"),
                new MapNode(
                    ("type", "string"),
                    ("enum", new ListNode(Kept(EnumValue), Kept("e" + EnumValue))),
                    ("x-enum-varnames", new ListNode(textAt("enum member"), "m" + textAt("enum member"))),
                    ("x-enum-descriptions", new ListNode(textAt("enum description"), textAt("enum description"))),
                    ("description", textAt("enum schema description"))
                )
            )
        );

    private MapNode Text(string description) =>
        new(
            ("type", "string"),
            ("format", "f" + textAt("format")),
            ("pattern", textAt("pattern")),
            ("default", textAt("default")),
            ("title", textAt("property title")),
            ("description", textAt(description)),
            ("x-" + textAt("extension name"), textAt("extension value"))
        );

    private MapNode Schemes()
    {
        string pattern = "^(?:" + Regex.Escape(textAt("x-pattern")) + ")";
        return new(
            (
                Kept(textAt("scheme name")),
                new MapNode(
                    ("type", "apiKey"),
                    ("in", "header"),
                    ("name", Kept("K" + HeaderText("key name"))),
                    ("description", textAt("scheme description")),
                    ("x-pattern", Kept(pattern))
                )
            ),
            (
                "q" + textAt("second scheme name"),
                new MapNode(("type", "apiKey"), ("in", "query"), ("name", Kept(textAt("key name"))))
            ),
            (
                "b" + textAt("second scheme name"),
                new MapNode(("type", "http"), ("scheme", "bearer"), ("description", textAt("scheme description")))
            )
        );
    }

    private string MediaType(string position) =>
        $"application/x{string.Concat(textAt(position).Where(static character => character is not (';' or '*')))}+json";

    private string HeaderText(string position) =>
        string.Concat(
            textAt(position).Where(static character => char.IsAsciiLetterOrDigit(character) || character == '-')
        );

    private string Kept(string value)
    {
        values.Add(value);
        return value;
    }

    private static string WithoutSyntax(string text, string otherwise)
    {
        string rest = string.Concat(text.Where(static character => character is not ('{' or '}' or '/' or '?' or '#')));
        return rest.Length == 0 ? otherwise : rest;
    }
}
