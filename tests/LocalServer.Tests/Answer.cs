using System.Text.Json;

namespace LocalServer.Tests;

/// <summary>An answer whose body kept its schema.</summary>
internal sealed record Answer(int Status, JsonElement Json)
{
    internal string State => Text("state");

    internal string DisplayStatus => Text("displayStatus");

    internal string Detail => Text("detail");

    /// <summary>The fields that a 400 names, with the rule that each breaks.</summary>
    internal string[] Errors =>
        Json.TryGetProperty("errors", out var errors)
            ?
            [
                .. errors
                    .EnumerateArray()
                    .Select(error =>
                        $"{error.GetProperty("field").GetString()} {error.GetProperty("code").GetString()}"
                    ),
            ]
            : [];

    internal DateTimeOffset? Time(string name) =>
        Json.TryGetProperty(name, out var time) ? time.GetDateTimeOffset() : null;

    private string Text(string name) => Json.GetProperty(name).GetString()!;
}
