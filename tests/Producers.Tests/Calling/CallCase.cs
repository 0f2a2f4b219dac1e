using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace Producers.Tests.Calling;

/// <summary>One call with real values: what is sent, and what is due at both ends. Written down in the files of <c>Cases/</c>.</summary>
internal sealed record CallCase
{
    private static readonly JsonDocumentOptions Commented = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The operation: <c>GET /items/{id}</c>.</summary>
    public required string Call { get; init; }

    /// <summary>What tells it from other cases of the operation.</summary>
    public string? As { get; init; }

    /// <summary>The parameters, by the names that they have in a request.</summary>
    public JsonObject With { get; init; } = [];

    /// <summary>The body, where <see cref="HasBody"/>; the parts of a form as an object.</summary>
    public JsonNode? Body { get; init; }
    public bool HasBody { get; init; }

    /// <summary>What the server is to have bound, where that is not what was sent.</summary>
    public JsonNode? Receives { get; init; }

    /// <summary>What the client is to read, where the case says so; what the server sent it is to read in any case.</summary>
    public JsonNode? Answers { get; init; }
    public bool HasAnswer { get; init; }

    /// <summary>The status that the call is to fail with, and what the exception's problem is to say.</summary>
    public int? Fails { get; init; }
    public JsonObject? Problem { get; init; }

    /// <summary>The documents that it is for; none for all of the file's.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Whether a member that is null and one that is absent are to be told apart at the server's end.</summary>
    public bool Exactly { get; init; }

    public override string ToString() => As is null ? Call : $"{Call} ({As})";

    /// <summary>The cases of a file of <c>Cases/</c> that are for a document.</summary>
    public static IReadOnlyList<CallCase> Read(string file, string producer)
    {
        string path = Path.Combine(RepositoryPaths.Root, "tests", "Producers.Tests", "Cases", file);
        JsonArray cases = JsonNode.Parse(File.ReadAllText(path), documentOptions: Commented)!.AsArray();
        return
        [
            .. cases
                .Select(node => Of(node!.AsObject()))
                .Where(@case => @case.Only.Count == 0 || @case.Only.Contains(producer)),
        ];
    }

    private static CallCase Of(JsonObject node) =>
        new()
        {
            Call = node["call"]!.GetValue<string>(),
            As = node["as"]?.GetValue<string>(),
            With = node["with"]?.AsObject() ?? [],
            Body = node["body"],
            HasBody = node.ContainsKey("body"),
            Receives = node["receives"],
            Answers = node["answers"],
            HasAnswer = node.ContainsKey("answers"),
            Fails = node["fails"]?.GetValue<int>(),
            Problem = node["problem"]?.AsObject(),
            Only = [.. (node["only"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())],
            Exactly = node["exactly"]?.GetValue<bool>() == true,
        };

    /// <summary>What the server is to have bound; null where it does not say.</summary>
    public JsonNode? Due
    {
        get
        {
            if (Receives is not null)
            {
                return Receives;
            }

            JsonObject due = With.DeepClone().AsObject();
            if (HasBody)
            {
                due["body"] = Body?.DeepClone();
            }

            return due;
        }
    }
}
