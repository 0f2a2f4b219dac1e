namespace Prism.Tests;

/// <summary>What Prism 5.14.2 or a document gets wrong. An entry that is not needed any more fails its document's test.</summary>
/// <remarks>
/// Answers of Prism's that break the document's own schema, which it says itself, are not listed: they are examples that do
/// not fit, and what it makes up by chance.
/// </remarks>
internal static class PrismExcuses
{
    private const string Words = "2.0/Azure-swagger-reserved-words.json";
    private const string Email = "2.0/microsoft-Azure_Communication_Services_Email-apiDefinition.swagger.json";
    private const string Todo = "3.0/microsoft-openapi3-openapi.yaml";
    private const string Styles = "3.0/oapi-codegen-roundtrip-parameters.yaml";
    private const string WhatsApp = "3.0/whatsapp.local-openapi.yaml";
    private const string Sms = "8x8/sms_api.json";

    private const string NotDecoded =
        "Prism splits a space-delimited array at '%20', in a query that is decoded already.";
    private const string NotSplit =
        "Prism decodes a path with commas to an array and then tries to split it as a text; it dies of that.";
    private const string OddHost =
        "The URI that Prism makes up has a host with '+' in it, or a label of more than 63 letters: no host can be called "
        + "that, and System.Uri refuses it.";

    public static IReadOnlyList<PrismExcuse> All { get; } =
    [
        new(
            Words,
            "PUT /reservedWords/operation/json",
            "No supported content types",
            "The document has no 'consumes', and Prism takes that for no media type at all rather than for JSON."
        ),
        new(Email, null, "UNKNOWN", "Prism makes up no answer for a schema that contains itself."),
        new(Todo, "GET /items", "expected a URI", OddHost),
        new(Sms, null, "expected a URI", OddHost),
        new(Styles, null, "value.split is not a function", NotSplit),
        new(
            Styles,
            null,
            "NO_PATH_MATCHED",
            "The document writes {param*} in its paths, as RFC 6570 does and OpenAPI does not; Prism takes it literally."
        ),
        new(
            Styles,
            null,
            "Matrix serialization style requires",
            "Prism dies of the template {;id}: what it takes out of the path lacks the ';' that it then asks for."
        ),
        new(Styles, "GET /queryDelimited", "sa.0 must be integer", NotDecoded),
        new(
            Styles,
            "GET /queryDeepObject",
            "must have required property 'deepobj'",
            "Prism puts the names of a query into small letters and then looks for deepObj[Id] as the document spells it."
        ),
        new(
            Styles,
            "GET /header",
            "Cannot read properties of undefined",
            "Prism dies of a header that is left out where it may be left out and is an array or an object."
        ),
        new(
            WhatsApp,
            "POST /account/shards",
            "must be equal to one of the allowed values",
            "The document asks for an integer out of a list of texts; no value is both, and the client sends integers."
        ),
        new(
            WhatsApp,
            "PATCH /settings/application",
            "max_concurrent_requests must be equal to one of the allowed values",
            "The document asks for an integer out of a list of texts; no value is both, and the client sends integers."
        ),
        new(
            WhatsApp,
            "POST /settings/application/media/providers",
            "must match exactly one schema in oneOf",
            "The branches of Config require nothing, so that each of them fits what is meant for the other."
        ),
        new(
            WhatsApp,
            "GET /media/{MediaId}",
            "its body is empty",
            "The document promises JSON without a schema; Prism then sends the media type and no body, which is no JSON."
        ),
        new(WhatsApp, "GET /media/{MediaId}", "UNKNOWN", "Prism makes up no answer where there is no schema."),
    ];
}
