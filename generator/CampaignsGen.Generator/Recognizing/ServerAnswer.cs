using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>What a server answered instead of the document, and somebody saved.</summary>
internal static class ServerAnswer
{
    private const string Advice =
        "download the document again from its own URL, with credentials if the server requires them";

    /// <summary>What holds the words of an error, the plainest first.</summary>
    private static readonly string[][] Words =
    [
        ["message"],
        ["error", "message"],
        ["error_description"],
        ["error"],
        ["title"],
        ["detail"],
    ];

    /// <summary>What such answers are made of: one that has anything else is none.</summary>
    private static readonly HashSet<string> Parts =
    [
        "code",
        "detail",
        "documentation_url",
        "error",
        "error_description",
        "errors",
        "instance",
        "message",
        "path",
        "requestId",
        "status",
        "statusCode",
        "success",
        "timestamp",
        "title",
        "traceId",
        "type",
    ];

    public static FileKind? Find(ObjectFields file)
    {
        string[]? words = file.Root.Children.All(static member => Parts.Contains(member.Key))
            ? Words.FirstOrDefault(file.HasText)
            : null;
        bool isTitleAlone = words is ["title"] && !file.HasText("status");
        return words is null || isTitleAlone ? FindText(file) : Said(file.Text(words));
    }

    /// <summary>A server of raw files answers in text, which is YAML as well.</summary>
    private static FileKind? FindText(ObjectFields file) =>
        file.Root.Children is [{ Key: "404", Value: TreeScalar value }] ? Said($"404: {value.Text}") : null;

    private static FileKind Said(string words) =>
        new($"contains only '{words}', like the error response of a server", Advice);
}
