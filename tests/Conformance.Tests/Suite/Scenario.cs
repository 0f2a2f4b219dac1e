using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Tests.Suite;

/// <summary>What a client has to do to pass: one call or several.</summary>
/// <param name="Folder">The folder of the suite, with dashes: <c>encode-bytes</c>.</param>
/// <param name="Name">Its name in the suite: <c>Encode_Bytes_Query_base64</c>.</param>
/// <param name="IsByKey">Whether single calls count rather than all of them.</param>
/// <param name="Calls">What is to be called.</param>
internal sealed record Scenario(string Folder, string Name, bool IsByKey, IReadOnlyList<ExpectedCall> Calls)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The calls that a typed client can make.</summary>
    /// <remarks>Where keys count, what is to be refused has none: it shows how the mock server refuses.</remarks>
    public IEnumerable<ExpectedCall> Wanted => Calls.Where(call => !IsByKey || call.RefusedWith is null);

    /// <summary>Reads what the mock server wrote.</summary>
    public static IReadOnlyList<Scenario> Read(string path) =>
        JsonSerializer.Deserialize<List<Scenario>>(File.ReadAllBytes(path), Options)!;
}

/// <summary>A request that the suite expects, and the answer that it gives.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Uri">The path.</param>
/// <param name="RefusedWith">The status that the suite refuses the request with; null where it does not.</param>
/// <param name="Query">The values of the query, each text or a list of texts.</param>
/// <param name="Headers">The headers that have to be there.</param>
/// <param name="PathParams">Values of the path's placeholders.</param>
/// <param name="Body">Null for none.</param>
/// <param name="Response">What is answered.</param>
internal sealed record ExpectedCall(
    string Method,
    string Uri,
    int? RefusedWith,
    IReadOnlyDictionary<string, JsonNode?> Query,
    IReadOnlyDictionary<string, JsonNode?> Headers,
    IReadOnlyDictionary<string, JsonNode?> PathParams,
    ExpectedBody? Body,
    ExpectedResponse Response
)
{
    /// <summary>A header's value, whatever the case of its name; null where it does not count.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
}

/// <param name="Status">The status.</param>
/// <param name="Headers">Headers that the scenario gives.</param>
/// <param name="Body">Null for none.</param>
internal sealed record ExpectedResponse(int Status, IReadOnlyDictionary<string, JsonNode?> Headers, ExpectedBody? Body);

/// <param name="ContentType">The media type.</param>
/// <param name="Content">The octets; null for a body of several parts.</param>
/// <param name="Parts">The parts that are no files, by their names.</param>
/// <param name="Files">The parts that are files.</param>
internal sealed record ExpectedBody(
    string ContentType,
    byte[]? Content,
    JsonObject? Parts,
    IReadOnlyList<ExpectedFile>? Files
)
{
    /// <summary>The octets as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content ?? []);

    /// <summary>Whether it is JSON.</summary>
    public bool IsJson => ContentType.Split(';')[0].EndsWith("json", StringComparison.Ordinal);
}

/// <param name="Part">The name of the part.</param>
/// <param name="Name">The name of the file.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">What is in it.</param>
internal sealed record ExpectedFile(string Part, string Name, string ContentType, byte[] Content);
