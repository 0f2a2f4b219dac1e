namespace CampaignsGen.Generator.Recognizing;

/// <summary>What is known by how its text begins, or by a line that no document in JSON or YAML has.</summary>
internal static class TextRecognizers
{
    private const string TakeOut = "Name the OpenAPI document itself in the OpenApiClient item";
    private const string Download =
        "Download the document again, from the address that answers with the document itself";
    private const string Octets = "is no text, but ";

    public static FileKind? Find(FileText text) =>
        Binaries.Find(text) ?? Pages.Find(text) ?? Languages.Find(text) ?? Left.Find(text);

    private static IReadOnlyList<Recognizer<FileText>> Binaries { get; } =
    [
        new(
            static text => text.HasSign(0, "\x1F") && !text.HasSign(1, "\n"),
            Octets + "what gzip packed",
            "Unpack it, and name the result in the OpenApiClient item"
        ),
        new(
            static text => text.HasSign(0, "PK\x03\x04"),
            Octets + "a ZIP archive, as those of Excel and Word are too",
            "Unpack it, and name the OpenAPI document in the OpenApiClient item"
        ),
        new(static text => text.HasSign(0, "%PDF-"), Octets + "a PDF", TakeOut),
        new(static text => text.HasSign(1, "PNG\r\n"), Octets + "a picture (PNG)", TakeOut),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Pages { get; } =
    [
        new(
            static text => text.IsHtml && text.Holds("swagger-ui"),
            "is the HTML page of Swagger UI",
            "Take the document that the page shows, whose address it names at its top (/swagger/v1/swagger.json, for example)"
        ),
        new(
            static text => text.IsHtml && text.Holds("type=\"password\""),
            "is an HTML page that asks for a password",
            "Download the document again, signed in"
        ),
        new(
            static text => text.IsHtml && text.Holds("github.githubassets.com"),
            "is an HTML page of GitHub",
            "Download the file by its raw address"
        ),
        new(static text => text.IsHtml, "is an HTML page", Download),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Languages { get; } =
    [
        new(
            static text => text.RootIs("definitions", "http://schemas.xmlsoap.org/wsdl/"),
            "is a WSDL 1.1 document, which describes a SOAP service",
            "Use a SOAP client, or name the OpenAPI document if the service has one"
        ),
        new(
            static text => text.RootIs("description", "http://www.w3.org/ns/wsdl"),
            "is a WSDL 2.0 document, which describes a SOAP service",
            "Use a SOAP client, or name the OpenAPI document if the service has one"
        ),
        new(
            static text => text.RootIs("application", "http://wadl.dev.java.net/"),
            "is a WADL document",
            "Run a converter from WADL to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(static text => text.RootIs("schema", "http://www.w3.org/2001/XMLSchema"), "is an XML Schema", TakeOut),
        new(
            static text => text.RootIs("Edmx", "/edmx"),
            "is the metadata of an OData service",
            "Run a converter from OData CSDL to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(
            static text => text.IsXml,
            "is XML",
            "OpenAPI documents are JSON or YAML: name one in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("#%RAML"),
            "is a RAML document",
            "Run a converter from RAML to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("FORMAT: 1A"),
            "is an API Blueprint",
            "Run a converter from API Blueprint to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(
            static text => text.HasLine("type Query {") || text.HasLine("schema {"),
            "is a GraphQL schema",
            "GraphQL needs a client of its own: name the OpenAPI document of an HTTP API"
        ),
        new(
            static text => text.HasLine("syntax = \"proto"),
            "is a file of Protocol Buffers",
            "Have OpenAPI made of it by a plugin of protoc, or use a gRPC client"
        ),
        new(
            static text => text.HasLine("import \"@typespec/"),
            "is TypeSpec",
            "Compile it to OpenAPI, and name the result in the OpenApiClient item"
        ),
        new(
            static text => text.HasLine("$version: \"") && text.HasLine("namespace "),
            "is a Smithy model",
            "Have Smithy's build make OpenAPI of it, and name the result in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("meta {"),
            "is a request of Bruno",
            "Run a converter from Bruno collections to OpenAPI, or take the OpenAPI document that the API publishes"
        ),
        new(
            static text => text.HasLine("module.exports = ") || text.HasLine("export default "),
            "is JavaScript",
            "Have it write the document as JSON or YAML, and name that in the OpenApiClient item"
        ),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Left { get; } =
    [
        new(
            static text => text.Begins("version https://git-lfs.github.com/spec/v1"),
            "is a pointer of Git LFS, which stands for the file",
            "Run 'git lfs pull'"
        ),
        new(
            static text => text.Begins("[ZoneTransfer]"),
            "is a Zone.Identifier, which Windows notes of a downloaded file",
            "Name the file beside it, without that ending"
        ),
        new(
            static text => text.Begins("HTTP/1.") || text.Begins("HTTP/2 "),
            "is a server's answer with its headers",
            "Save it without them"
        ),
    ];
}
