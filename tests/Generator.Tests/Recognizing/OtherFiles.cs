namespace Generator.Tests.Recognizing;

/// <summary>Files that people name in the place of an OpenAPI document, and what they are told.</summary>
internal static class OtherFiles
{
    /// <param name="Name">What it is, for the name of the test.</param>
    /// <param name="Path">Its path.</param>
    /// <param name="Says">What the message says that it is.</param>
    /// <param name="Advises">What it says to do.</param>
    /// <param name="Text">The text.</param>
    public sealed record Sample(string Name, string Path, string Says, string Advises, string Text)
    {
        public override string ToString() => Name;
    }

    private const string Convert = "convert";

    public static IReadOnlyList<Sample> OfTools { get; } =
    [
        new(
            "Postman 1",
            "a.json",
            "Postman collection",
            Convert,
            """{"id":"1","name":"Pets","order":["2"],"requests":[{"id":"2","url":"https://pets.test/pets","method":"GET"}]}"""
        ),
        new(
            "Postman 2.0",
            "a.json",
            "Postman collection",
            Convert,
            """{"variables":[],"info":{"name":"Pets","schema":"https://schema.getpostman.com/json/collection/v2.0.0/collection.json"},"item":[]}"""
        ),
        new(
            "Postman 2.1",
            "a.json",
            "Postman collection",
            Convert,
            """
            {
              "info": {
                "_postman_id": "7d0c8f0a-3f0f-4f77-9d43-0f4d7f2a7a10",
                "name": "Pets",
                "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
              },
              "item": [{ "name": "List", "request": { "method": "GET", "url": "https://pets.test/pets" } }]
            }
            """
        ),
        new(
            "Postman by its API",
            "a.json",
            "Postman collection",
            Convert,
            """{"collection":{"info":{"_postman_id":"1","name":"Pets"},"item":[]}}"""
        ),
        new(
            "Postman environment",
            "a.json",
            "Postman environment",
            "OpenAPI document",
            """{"id":"1","name":"Test","values":[{"key":"url","value":"x","enabled":true}],"_postman_variable_scope":"environment"}"""
        ),
        new(
            "Insomnia 4",
            "a.json",
            "Insomnia",
            "OpenAPI",
            """{"_type":"export","__export_format":4,"__export_source":"insomnia.desktop.app","resources":[]}"""
        ),
        new(
            "Insomnia 5",
            "a.yaml",
            "Insomnia",
            "OpenAPI",
            "type: collection.insomnia.rest/5.0\nname: Pets\ncollection: []\n"
        ),
        new(
            "HAR",
            "a.har.json",
            "HAR",
            "OpenAPI document",
            """{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[]}}"""
        ),
        new(
            "Bruno request",
            "a.json",
            "Bruno",
            Convert,
            "meta {\n  name: List\n  type: http\n  seq: 1\n}\n\nget {\n  url: https://pets.test/pets\n}\n"
        ),
        new(
            "Bruno collection",
            "bruno.json",
            "Bruno",
            Convert,
            """{"version":"1","name":"Pets","type":"collection","ignore":["node_modules"]}"""
        ),
        new("OpenCollection", "a.yaml", "Bruno", Convert, "opencollection: 1.0.0\ninfo:\n  name: Pets\nitems: []\n"),
        new(
            "GraphQL introspection",
            "a.json",
            "GraphQL",
            "HTTP",
            """{"data":{"__schema":{"queryType":{"name":"Query"},"types":[]}}}"""
        ),
        new(
            "application settings",
            "appsettings.json",
            "settings",
            "OpenApiClient",
            """{"Logging":{"LogLevel":{"Default":"Information"}},"AllowedHosts":"*"}"""
        ),
        new(
            "package.json",
            "package.json",
            "npm",
            "OpenApiClient",
            """{"name":"pets","version":"1.0.0","scripts":{"build":"tsc"},"dependencies":{"express":"^4.0.0"}}"""
        ),
        new(
            "Kubernetes",
            "a.yaml",
            "Kubernetes",
            "OpenApiClient",
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: pets\nspec: {}\n"
        ),
    ];

    public static IReadOnlyList<Sample> OfLanguages { get; } =
    [
        new(
            "AsyncAPI 2, YAML",
            "a.yaml",
            "AsyncAPI 2.6.0",
            "HTTP",
            "asyncapi: 2.6.0\ninfo: { title: Pets, version: '1' }\nchannels: {}\n"
        ),
        new(
            "AsyncAPI 2, JSON",
            "a.json",
            "AsyncAPI 2.0.0",
            "HTTP",
            """{"asyncapi":"2.0.0","info":{"title":"Pets","version":"1"},"channels":{}}"""
        ),
        new(
            "AsyncAPI 3, YAML",
            "a.yaml",
            "AsyncAPI 3.0.0",
            "HTTP",
            "asyncapi: 3.0.0\ninfo: { title: Pets, version: '1' }\noperations: {}\n"
        ),
        new(
            "AsyncAPI 3, JSON",
            "a.json",
            "AsyncAPI 3.0.0",
            "HTTP",
            """{"asyncapi":"3.0.0","info":{"title":"Pets","version":"1"}}"""
        ),
        new("RAML 0.8", "a.yaml", "RAML", Convert, "#%RAML 0.8\ntitle: Pets\nversion: v1\n/pets:\n  get:\n"),
        new(
            "RAML 1.0",
            "a.yaml",
            "RAML",
            Convert,
            "#%RAML 1.0\ntitle: Pets\ntypes:\n  Pet: string\n/pets:\n  get: {}\n"
        ),
        new(
            "WSDL 1.1",
            "a.json",
            "WSDL",
            "SOAP",
            "<?xml version=\"1.0\"?>\n<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"\n  xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" name=\"Pets\"/>\n"
        ),
        new(
            "WSDL 2.0",
            "a.yaml",
            "WSDL",
            "SOAP",
            "<!-- pets -->\n<description xmlns=\"http://www.w3.org/ns/wsdl\" targetNamespace=\"urn:pets\"></description>\n"
        ),
        new(
            "WADL",
            "a.yaml",
            "WADL",
            Convert,
            "<application xmlns=\"http://wadl.dev.java.net/2009/02\"><resources base=\"https://pets.test/\"/></application>"
        ),
        new(
            "XSD",
            "a.yaml",
            "XML Schema",
            "OpenAPI document",
            "<?xml version='1.0'?>\n<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element name='pet'/>\n</xs:schema>\n"
        ),
        new(
            "OData",
            "a.json",
            "OData",
            Convert,
            "<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\"><edmx:DataServices/></edmx:Edmx>"
        ),
        new(
            "OData 2",
            "a.json",
            "OData",
            Convert,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\"/>"
        ),
        new(
            "OData, JSON",
            "a.json",
            "OData",
            Convert,
            """{"$Version":"4.01","$EntityContainer":"pets.Container","pets":{}}"""
        ),
        new(
            "other XML",
            "a.yaml",
            "XML",
            "JSON or YAML",
            "<?xml version=\"1.0\"?>\n<pets><pet name=\"Rex: a dog\"/></pets>\n"
        ),
        new(
            "JSON Schema 4",
            "a.json",
            "JSON Schema",
            "components",
            """{"$schema":"http://json-schema.org/draft-04/schema#","type":"object"}"""
        ),
        new(
            "JSON Schema 7",
            "a.json",
            "JSON Schema",
            "components",
            """{"$schema":"http://json-schema.org/draft-07/schema#","definitions":{"Pet":{"type":"string"}}}"""
        ),
        new(
            "JSON Schema 2020-12",
            "a.yaml",
            "JSON Schema",
            "components",
            "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {}\n"
        ),
        new(
            "JSON Schema without $schema",
            "a.json",
            "JSON Schema",
            "components",
            """{"type":"object","properties":{"name":{"type":"string"}}}"""
        ),
        new("GraphQL", "a.yaml", "GraphQL", "HTTP", "\"\"\"Pets\"\"\"\ntype Query {\n  pets(first: Int): [Pet!]!\n}\n"),
        new("GraphQL with schema", "a.json", "GraphQL", "HTTP", "# pets\nschema {\n  query: Root\n}\n"),
        new(
            "protobuf",
            "a.yaml",
            "Protocol Buffers",
            "OpenAPI",
            "// pets\nsyntax = \"proto3\";\n\npackage pets.v1;\n\nmessage Pet { string name = 1; }\n"
        ),
        new(
            "Google discovery",
            "a.json",
            "Google",
            Convert,
            """{"kind":"discovery#restDescription","discoveryVersion":"v1","id":"pets:v1","resources":{}}"""
        ),
        new(
            "API Blueprint",
            "a.yaml",
            "API Blueprint",
            Convert,
            "FORMAT: 1A\nHOST: https://pets.test/\n\n# Pets\n\n## Pet [/pets/{id}]\n"
        ),
        new(
            "Smithy",
            "a.yaml",
            "Smithy",
            "OpenAPI",
            "$version: \"2\"\nnamespace pets\n\nservice Pets { version: \"1\" }\n"
        ),
        new("Smithy, JSON", "a.json", "Smithy", "OpenAPI", """{"smithy":"2.0","shapes":{}}"""),
        new(
            "TypeSpec",
            "a.yaml",
            "TypeSpec",
            "OpenAPI",
            "import \"@typespec/http\";\n\nusing Http;\n@service\nnamespace Pets;\n\nop list(): string[];\n"
        ),
        new(
            "Arazzo",
            "a.yaml",
            "Arazzo",
            "sourceDescriptions",
            "arazzo: 1.0.1\ninfo: { title: Pets, version: '1' }\nsourceDescriptions: []\nworkflows: []\n"
        ),
        new(
            "Overlay",
            "a.yaml",
            "Overlay",
            "apply",
            "overlay: 1.0.0\ninfo: { title: Pets, version: '1' }\nactions: []\n"
        ),
        new(
            "OpenRPC",
            "a.json",
            "OpenRPC",
            "HTTP",
            """{"openrpc":"1.2.6","info":{"title":"Pets","version":"1"},"methods":[]}"""
        ),
        new(
            "Swagger 1.2",
            "a.json",
            "Swagger 1.2",
            Convert,
            """{"apiVersion":"1.0","swaggerVersion":"1.2","apis":[{"path":"/pet"}]}"""
        ),
        new(
            "JavaScript",
            "a.json",
            "JavaScript",
            "JSON",
            "module.exports = {\n  openapi: '3.0.3',\n  paths: {},\n};\n"
        ),
        new("JavaScript module", "a.yaml", "JavaScript", "JSON", "export default {\n  openapi: '3.0.3',\n};\n"),
    ];

    public static IReadOnlyList<Sample> OfServers { get; } =
    [
        new(
            "page to log in",
            "a.json",
            "HTML",
            "sign in",
            "<!DOCTYPE html>\n<html><body><form action=\"/login\"><input type=\"password\" name=\"p\"></form></body></html>\n"
        ),
        new(
            "Swagger UI",
            "a.yaml",
            "Swagger UI",
            "/swagger/v1/swagger.json",
            "\n<!doctype html>\n<html lang=\"en\">\n<head><link rel=\"stylesheet\" href=\"./swagger-ui.css\"></head>\n<body><div id=\"swagger-ui\"></div></body>\n</html>\n"
        ),
        new(
            "page of GitHub",
            "a.yaml",
            "HTML",
            "raw",
            "<!DOCTYPE html>\n<html>\n<head><title>Page not found · GitHub</title><link href=\"https://github.githubassets.com/a.css\"></head></html>\n"
        ),
        new(
            "other page",
            "a.json",
            "HTML",
            "URL",
            "<html><head><title>404 Not Found</title></head><body>nginx</body></html>\n"
        ),
        new(
            "answer of GitHub",
            "a.json",
            "'Not Found'",
            "download",
            """{"message":"Not Found","documentation_url":"https://docs.github.com/rest","status":"404"}"""
        ),
        new(
            "problem details",
            "a.json",
            "'Unauthorized'",
            "download",
            """{"type":"https://tools.ietf.org/html/rfc9110","title":"Unauthorized","status":401,"traceId":"00-1"}"""
        ),
        new("detail alone", "a.json", "'Not Found'", "download", """{"detail":"Not Found"}"""),
        new(
            "error of a code",
            "a.json",
            "'No such page'",
            "download",
            """{"error":{"code":404,"message":"No such page"}}"""
        ),
        new("answer in text", "a.yaml", "'404: Not Found'", "download", "404: Not Found"),
        new(
            "answer with its headers",
            "a.json",
            "headers",
            "without",
            "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"openapi\":\"3.0.3\"}"
        ),
        new(
            "Git LFS",
            "a.yaml",
            "Git LFS",
            "git lfs pull",
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"
        ),
        new("link", "a.yaml", "'../api/openapi.yaml'", "symbolic link", "../api/openapi.yaml"),
        new("address", "a.json", "'https://pets.test/openapi.json'", "download", "https://pets.test/openapi.json\n"),
        new(
            "zone",
            "a.yaml",
            "Zone.Identifier",
            "same name",
            "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://pets.test/openapi.yaml\r\n"
        ),
        new(
            "base64",
            "a.json",
            "Base64",
            "decode",
            System.Convert.ToBase64String("""{"openapi":"3.0.3","info":{"title":"Pets","version":"1"},"paths":{}}"""u8)
        ),
        new("JSON in a string", "a.json", "string", "unescape", "\"{\\\"openapi\\\":\\\"3.0.3\\\",\\\"paths\\\":{}}\""),
        new(
            "below a key",
            "a.json",
            "in 'data'",
            "its own file",
            """{"status":"ok","data":{"openapi":"3.0.3","info":{"title":"Pets","version":"1"},"paths":{}}}"""
        ),
        new("empty", "a.yaml", "empty", "openapi", ""),
        new("blanks", "a.json", "empty", "openapi", "  \n\t\n"),
        new("mark of the order", "a.json", "empty", "openapi", "\uFEFF"),
        new("comments", "a.yaml", "comments", "openapi", "# Pets\n# to do\n"),
        new("empty object", "a.json", "empty object", "openapi", "{}"),
        new("null", "a.json", "null", "openapi", "null"),
        new(
            "first of several",
            "a.yaml",
            "several YAML documents",
            "its own file",
            "---\nkind: notes\n---\nopenapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}\n"
        ),
    ];

    /// <summary>What is no text.</summary>
    public static IReadOnlyList<(string Says, byte[] Octets)> Binaries { get; } =
    [
        ("gzip", [0x1F, 0x8B, 0x08, 0x00, 0x21, 0xC3, 0x28]),
        ("ZIP", [.. "PK"u8, 3, 4, 20, 0, 6, 0, 8, 0, 0x99, 0xFF]),
        ("PDF", [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, 10]),
        ("PNG", [0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0, 0, 13]),
    ];
}
