using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Samples;

/// <summary>
/// Determines whether two JSON values are equivalent: the order of properties and the notation of numbers (<c>1.0</c>, <c>1</c>,
/// <c>10e-1</c>) are ignored.
/// </summary>
public static class JsonEquality
{
    /// <summary>Returns the first path at which they differ, or null if they are equivalent.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (JsonObject first, JsonObject second):
                return Members(first, second, path);
            case (JsonArray first, JsonArray second) when first.Count == second.Count:
                return first
                    .Select((item, index) => Difference(item, second[index], $"{path}[{index}]"))
                    .FirstOrDefault(difference => difference is not null);
            default:
                return SameScalar(expected, actual) ? null : $"{path}: {Shown(expected)} became {Shown(actual)}";
        }
    }

    private static string? Members(JsonObject first, JsonObject second, string path)
    {
        foreach ((string name, JsonNode? value) in first)
        {
            if (!second.ContainsKey(name))
            {
                return $"{path}.{name}: {Shown(value)} was lost";
            }

            if (Difference(value, second[name], $"{path}.{name}") is { } difference)
            {
                return difference;
            }
        }

        return second.FirstOrDefault(pair => !first.ContainsKey(pair.Key)) is { Key: { } added }
            ? $"{path}.{added}: {Shown(second[added])} came from nowhere"
            : null;
    }

    private static bool SameScalar(JsonNode? first, JsonNode? second)
    {
        if (first is null || second is null || first.GetValueKind() != second.GetValueKind())
        {
            return first is null && second is null;
        }

        return first.GetValueKind() == JsonValueKind.Number
            ? NumberOf(first) == NumberOf(second)
            : first.ToJsonString() == second.ToJsonString();
    }

    /// <summary>Returns the digits without insignificant zeros, and the position of the decimal point.</summary>
    private static (string Digits, int Exponent) NumberOf(JsonNode number)
    {
        string text = number.ToJsonString().ToLowerInvariant();
        int e = text.IndexOf('e', StringComparison.Ordinal);
        int exponent =
            e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        string sign = digits.StartsWith('-') ? "-" : "";
        string bare = digits.TrimStart('-').TrimStart('0');
        string trimmed = bare.TrimEnd('0');
        return trimmed.Length == 0 ? ("0", 0) : (sign + trimmed, exponent + bare.Length - trimmed.Length);
    }

    private static string Shown(JsonNode? value) =>
        value?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 80)] : "null";
}
