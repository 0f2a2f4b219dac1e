using System.Text.Json.Nodes;
using Conformance.Tests.Suite;
using TestKit.Documents;

namespace Conformance.Tests.Calling;

/// <summary>The values of an operation's parameters, taken out of the request that the suite expects.</summary>
/// <param name="document">Says of which types they are, and how they are written.</param>
/// <param name="operation">The operation.</param>
/// <param name="call">The request.</param>
/// <param name="path">What stands in place of the path's placeholders.</param>
internal sealed class ExpectedValues(
    ApiDocument document,
    ApiOperation operation,
    ExpectedCall call,
    IReadOnlyDictionary<string, string> path
)
{
    private readonly ParameterText text = new(document);

    /// <summary>The value of a parameter.</summary>
    /// <returns>Whether the request has it.</returns>
    public bool TryFind(ApiParameter parameter, out JsonNode? value)
    {
        (bool isThere, value) = parameter.In switch
        {
            "path" => InPath(parameter),
            "query" => InQuery(parameter),
            _ => InHeader(parameter),
        };
        return isThere;
    }

    private (bool, JsonNode?) InPath(ApiParameter parameter)
    {
        string written = path[parameter.Name];
        return call.PathParams.TryGetValue(parameter.Name, out JsonNode? given)
            ? (true, text.Scalar(given!.ToString(), parameter.Schema))
            : (true, text.Read(parameter, text.WithoutDecoration(parameter, written), Uri.UnescapeDataString));
    }

    private (bool, JsonNode?) InHeader(ApiParameter parameter) =>
        call.Header(parameter.Name) is { } written ? (true, text.Read(parameter, written)) : (false, null);

    private (bool, JsonNode?) InQuery(ApiParameter parameter)
    {
        if (call.Query.TryGetValue(parameter.Name, out JsonNode? given))
        {
            return (
                true,
                given is JsonArray items ? text.Items(items, parameter.Schema) : text.Read(parameter, $"{given}")
            );
        }

        Dictionary<string, JsonNode?> pairs = Pairs(parameter);
        return pairs.Count == 0 || !text.IsObject(parameter.Schema)
            ? (false, null)
            : (true, text.Members(pairs, parameter.Schema));
    }

    /// <summary>The pairs of an object that stand each for itself: <c>name[a]=1</c>, or <c>a=1</c> where no parameter is called so.</summary>
    private Dictionary<string, JsonNode?> Pairs(ApiParameter parameter) =>
        parameter.Style == "deepObject"
            ? call
                .Query.Where(pair => pair.Key.StartsWith($"{parameter.Name}[", StringComparison.Ordinal))
                .ToDictionary(pair => pair.Key[(parameter.Name.Length + 1)..^1], pair => pair.Value)
            : call
                .Query.Where(pair => !operation.Parameters.Any(other => other.In == "query" && other.Name == pair.Key))
                .ToDictionary(pair => pair.Key, pair => pair.Value);
}
