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

    private const string BlankInName =
        "The document writes a blank at the end of a header's name. No header can be called that (RFC 9110, section 5.1); the "
        + "client says so when it is asked to send it.";

    public static IReadOnlyList<ExecutionExcuse> All { get; } =
    [
        new("2.0/Azure-swagger-url.json", "which would address another resource", EmptySegment),
        new(
            "3.0/christianhelle-v3.0-ingram-micro.json",
            "The header parameter 'IM-ApplicationID ' of get-resellers-v6-invoicesearch cannot be sent",
            BlankInName
        ),
        new("3.0/soundcloud.com-openapi.yaml", "$.subscriptions[0]: expected an object but found null", Impossible),
    ];
}
