namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes files by how their text begins, or by a line that does not occur in JSON or YAML documents.</summary>
internal static class TextRecognizers
{
    private const string TakeOut = "specify the OpenAPI document itself in the OpenApiClient item";
    private const string Download = "download the document again from the URL of the document itself";
    private const string Octets = "is not text but ";

    public static FileKind? Find(FileText text) =>
        Binaries.Find(text) ?? Pages.Find(text) ?? Languages.Find(text) ?? Left.Find(text);

    private static IReadOnlyList<Recognizer<FileText>> Binaries { get; } =
    [
        new(
            static text => text.HasSign(0, "\x1F") && !text.HasSign(1, "\n"),
            Octets + "gzip-compressed data",
            "decompress it and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.HasSign(0, "PK\x03\x04"),
            Octets + "a ZIP archive, which includes Excel and Word files",
            "extract it and specify the OpenAPI document in the OpenApiClient item"
        ),
        new(static text => text.HasSign(0, "%PDF-"), Octets + "a PDF file", TakeOut),
        new(static text => text.HasSign(1, "PNG\r\n"), Octets + "an image (PNG)", TakeOut),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Pages { get; } =
    [
        new(
            static text => text.IsHtml && text.Holds("swagger-ui"),
            "is the HTML page of Swagger UI",
            "use the document that the page displays, whose URL is shown at the top of the page (for example, /swagger/v1/swagger.json)"
        ),
        new(
            static text => text.IsHtml && text.Holds("type=\"password\""),
            "is an HTML sign-in page",
            "sign in and download the document again"
        ),
        new(
            static text => text.IsHtml && text.Holds("github.githubassets.com"),
            "is an HTML page of GitHub",
            "download the file from its raw URL"
        ),
        new(static text => text.IsHtml, "is an HTML page", Download),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Languages { get; } =
    [
        new(
            static text => text.RootIs("definitions", "http://schemas.xmlsoap.org/wsdl/"),
            "is a WSDL 1.1 document, which describes a SOAP service",
            "use a SOAP client, or specify the OpenAPI document if the service has one"
        ),
        new(
            static text => text.RootIs("description", "http://www.w3.org/ns/wsdl"),
            "is a WSDL 2.0 document, which describes a SOAP service",
            "use a SOAP client, or specify the OpenAPI document if the service has one"
        ),
        new(
            static text => text.RootIs("application", "http://wadl.dev.java.net/"),
            "is a WADL document",
            "convert the WADL document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(static text => text.RootIs("schema", "http://www.w3.org/2001/XMLSchema"), "is an XML Schema", TakeOut),
        new(
            static text => text.RootIs("Edmx", "/edmx"),
            "is the metadata of an OData service",
            "convert the OData CSDL document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.IsXml,
            "is XML",
            "specify an OpenAPI document in JSON or YAML in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("#%RAML"),
            "is a RAML document",
            "convert the RAML document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("FORMAT: 1A"),
            "is an API Blueprint document",
            "convert the API Blueprint document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.HasLine("type Query {") || text.HasLine("schema {"),
            "is a GraphQL schema",
            "use a GraphQL client, or specify the OpenAPI document of an HTTP API in the OpenApiClient item"
        ),
        new(
            static text => text.HasLine("syntax = \"proto"),
            "is a Protocol Buffers file",
            "generate an OpenAPI document from it with a protoc plugin, or use a gRPC client"
        ),
        new(
            static text => text.HasLine("import \"@typespec/"),
            "is a TypeSpec file",
            "compile it to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.HasLine("$version: \"") && text.HasLine("namespace "),
            "is a Smithy model",
            "generate an OpenAPI document from it with the Smithy build and specify the result in the OpenApiClient item"
        ),
        new(
            static text => text.Begins("meta {"),
            "is a Bruno request",
            "convert the Bruno collection to OpenAPI, or use the OpenAPI document that the API publishes"
        ),
        new(
            static text => text.HasLine("module.exports = ") || text.HasLine("export default "),
            "is a JavaScript file",
            "write the document that it creates to a JSON or YAML file and specify that file in the OpenApiClient item"
        ),
    ];

    private static IReadOnlyList<Recognizer<FileText>> Left { get; } =
    [
        new(
            static text => text.Begins("version https://git-lfs.github.com/spec/v1"),
            "is a Git LFS pointer instead of the file",
            "run 'git lfs pull'"
        ),
        new(
            static text => text.Begins("[ZoneTransfer]"),
            "is a Zone.Identifier file, which Windows creates for a downloaded file",
            "specify the file of the same name without that suffix"
        ),
        new(
            static text => text.Begins("HTTP/1.") || text.Begins("HTTP/2 "),
            "is a raw HTTP response including its headers",
            "save the body without the headers"
        ),
    ];
}
