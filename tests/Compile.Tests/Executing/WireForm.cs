using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit.Documents;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>How a value stands in a request or an answer, by OpenAPI's styles: a second opinion, without the generator and the runtime.</summary>
internal static class WireForm
{
    /// <summary>The text of a header; null where the value has none.</summary>
    public static string? HeaderOf(ApiParameter header, JsonNode? value) =>
        header.Style == "json" ? value?.ToJsonString() ?? "null"
        : IsDeep(value) || IsEmpty(value) ? null
        : Joined(value, ",", header.Explode);

    /// <summary>What of a query or a cookie header a parameter is, decoded: pairs of names and values.</summary>
    /// <returns>The pairs; null where OpenAPI does not say how such a value is written.</returns>
    public static IReadOnlyList<(string Name, string Value)>? PairsOf(ApiParameter parameter, JsonNode? value)
    {
        if (parameter.Style == "json")
        {
            return [(parameter.Name, value?.ToJsonString() ?? "null")];
        }

        if (IsDeep(value))
        {
            return null;
        }

        return value switch
        {
            // OpenAPI does not say how a list is a deep object; documents that do so mean different things.
            JsonArray when parameter.Style == "deepObject" => null,
            JsonArray items when parameter.Explode => [.. items.Select(item => (parameter.Name, TextOf(item)))],
            JsonObject members when parameter.Style == "deepObject" =>
            [
                .. members.Select(member => ($"{parameter.Name}[{member.Key}]", TextOf(member.Value))),
            ],
            JsonObject members when parameter.Explode =>
            [
                .. members.Select(member => (member.Key, TextOf(member.Value))),
            ],
            _ => [(parameter.Name, Joined(value, Separator(parameter.Style), explode: false))],
        };
    }

    /// <summary>What stands for a placeholder of a path, decoded; null where OpenAPI does not say.</summary>
    public static string? SegmentOf(ApiParameter parameter, JsonNode? value) =>
        IsDeep(value) ? null
        : parameter.Style == "json" ? value?.ToJsonString()
        : parameter.Style switch
        {
            "label" => "." + Joined(value, parameter.Explode ? "." : ",", parameter.Explode),
            "matrix" => Matrix(parameter, value),
            _ => Joined(value, ",", parameter.Explode),
        };

    /// <summary>Whether two texts are the same, or the same number, or the same moment.</summary>
    public static bool AreSame(string expected, string actual)
    {
        if (expected == actual)
        {
            return true;
        }

        if (IsSameJson(expected, actual))
        {
            return true;
        }

        string[] parts = expected.Split(',');
        string[] others = actual.Split(',');
        return parts.Length > 1 && parts.Length == others.Length
            ? parts.Zip(others).All(pair => AreSame(pair.First, pair.Second))
            : IsSameNumber(expected, actual) || IsSameMoment(expected, actual);
    }

    /// <summary>A scalar's text.</summary>
    public static string TextOf(JsonNode? value) =>
        value is null ? ""
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    private static string Matrix(ApiParameter parameter, JsonNode? value) =>
        value switch
        {
            JsonArray items when parameter.Explode => string.Concat(
                items.Select(item => $";{parameter.Name}={TextOf(item)}")
            ),
            JsonObject members when parameter.Explode => string.Concat(
                members.Select(member => $";{member.Key}={TextOf(member.Value)}")
            ),
            _ => $";{parameter.Name}={Joined(value, ",", explode: false)}",
        };

    private static string Joined(JsonNode? value, string separator, bool explode) =>
        value switch
        {
            JsonArray items => string.Join(separator, items.Select(TextOf)),
            JsonObject members => string.Join(
                separator,
                members.Select(member => member.Key + (explode ? "=" : separator) + TextOf(member.Value))
            ),
            _ => TextOf(value),
        };

    private static string Separator(string style) =>
        style switch
        {
            "spaceDelimited" => " ",
            "pipeDelimited" => "|",
            "tabDelimited" => "\t",
            _ => ",",
        };

    private static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    /// <summary>Whether a value holds lists or objects in lists or objects: "the behavior is undefined".</summary>
    private static bool IsDeep(JsonNode? value) =>
        value switch
        {
            JsonArray items => items.Any(static item => item is JsonArray or JsonObject),
            JsonObject members => members.Any(static member => member.Value is JsonArray or JsonObject),
            _ => false,
        };

    private static bool IsSameNumber(string expected, string actual) =>
        decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal first)
        && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal second)
        && first == second;

    private static bool IsSameMoment(string expected, string actual) =>
        DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, out DateTimeOffset first)
        && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out DateTimeOffset second)
        // A date of HTTP has no fractions of a second (RFC 9110, section 5.6.7).
        && Math.Abs((first - second).TotalSeconds) < 1;

    private static bool IsSameJson(string expected, string actual)
    {
        if (expected is not ['{' or '[', ..])
        {
            return false;
        }

        try
        {
            return JsonEquality.Difference(JsonNode.Parse(expected), JsonNode.Parse(actual)) is null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
