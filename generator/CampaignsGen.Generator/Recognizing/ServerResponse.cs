using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes the response of a server that was saved instead of the document.</summary>
internal static class ServerResponse
{
    private const string Advice =
        "download the document again from its own URL, with credentials if the server requires them";

    /// <summary>The properties that contain the error message, in order of precedence.</summary>
    private static readonly string[][] Words =
    [
        ["message"],
        ["error", "message"],
        ["error_description"],
        ["error"],
        ["title"],
        ["detail"],
    ];

    /// <summary>The properties of such responses. An object with other properties is not one.</summary>
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

    /// <summary>Recognizes the text response of a server for raw files, which is also valid YAML.</summary>
    private static FileKind? FindText(ObjectFields file) =>
        file.Root.Children is [{ Key: "404", Value: TreeScalar value }] ? Said($"404: {value.Text}") : null;

    private static FileKind Said(string words) =>
        new($"contains only '{words}', like the error response of a server", Advice);
}
