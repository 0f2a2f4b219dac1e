namespace Compile.Tests.Executing;

/// <summary>Something that goes wrong with a document's client, for a reason.</summary>
/// <param name="Document">Where.</param>
/// <param name="Text">Stands somewhere in what is said.</param>
/// <param name="Reason">Why it has to be so, or whose fault it is.</param>
internal sealed record ExecutionExcuse(string Document, string Text, string Reason)
{
    public bool Covers(ExecutionFault fault) => fault.ToString().Contains(Text, StringComparison.Ordinal);
}

/// <summary>What cannot be sent or read. An entry that is not needed any more fails the test.</summary>
internal static class ExecutionExcuses
{
    private const string EmptySegment =
        "The only value that the document allows is an empty text. As a whole segment of a path it would address another "
        + "resource, so the client refuses it before anything is sent.";
    private const string Impossible =
        "The items are arrays by 'type' and objects by 'anyOf': nothing obeys both, so the value that was made is none.";

    private const string WrittenByItself =
        "The value that tells the objects of a choice apart is written by itself, though the document lets it be left out.";
    private const string NoUri =
        "The pattern of the text allows a scheme alone, which is no URI (RFC 3986, section 3).";
    private const string TextForInteger =
        "The document gives an integer the values of texts; the client sends integers, and refuses what is none.";
    private const string OfHttp = "HTTP's own length of the body is told by the body, whatever a parameter says.";

    public static IReadOnlyList<ExecutionExcuse> All { get; } =
    [
        new("2.0/Azure-swagger-url.json", "which would address another resource", EmptySegment),
        new("3.0/sonallux-fixed-spotify-open-api.yaml", ".type: \"track\" came from nowhere", WrittenByItself),
        new("3.0/vercel.com-openapi.vercel.yaml", "CreateWebhookBody.url: expected a URI", NoUri),
        new("3.0/vercel.com-openapi.vercel.yaml", "CreateLogDrainBody.url: expected a URI", NoUri),
        new("3.0/vercel.com-openapi.vercel.yaml", "header 'Content-Length'", OfHttp),
        new("3.0/whatsapp.local-openapi.yaml", "max_concurrent_requests: \"18\" became 18", TextForInteger),
        new("3.0/whatsapp.local-openapi.yaml", "$.shards: \"32\" became 32", TextForInteger),
        new("3.0/soundcloud.com-openapi.yaml", "$.subscriptions[0]: expected an object but found null", Impossible),
    ];
}
