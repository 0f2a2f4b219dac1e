using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Where a byte of a JSON text stands, as people say it: <c>$.records[3].rank</c>. It is found by reading the text once more
/// up to that byte, so that reading which succeeds pays nothing for it.
/// </summary>
internal static class JsonPath
{
    private const int LongestName = 64;

    /// <summary>The path of the value that begins at <paramref name="offset"/>, or in which the text breaks there.</summary>
    internal static string At(ReadOnlySpan<byte> document, long offset, string root = "$")
    {
        var steps = new List<Step>();
        if (!TryFollow(steps, document, offset))
        {
            StepOverSeparator(steps, document[..(int)Math.Min(offset, document.Length)]);
        }

        return Write(root, steps);
    }

    /// <summary>The line and the byte in it, both from 0, as <see cref="JsonException"/> counts them.</summary>
    internal static (long Line, long Position) Position(ReadOnlySpan<byte> document, long offset)
    {
        ReadOnlySpan<byte> before = document[..(int)Math.Min(offset, document.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n'), offset - lineStart);
    }

    /// <returns>False if the text breaks before the offset.</returns>
    private static bool TryFollow(List<Step> steps, ReadOnlySpan<byte> document, long offset)
    {
        var tokens = new JsonTokens(document, JsonIn.MaxDepth);
        while (tokens.Start < offset || tokens.Token == JsonToken.None)
        {
            if (!tokens.Read())
            {
                return false;
            }

            Follow(steps, tokens, isLast: tokens.Start >= offset);
        }

        return true;
    }

    private static void Follow(List<Step> steps, JsonTokens tokens, bool isLast)
    {
        switch (tokens.Token)
        {
            case JsonToken.EndObject or JsonToken.EndArray:
                steps.RemoveAt(steps.Count - 1);
                return;
            case JsonToken.Name:
                steps[^1] = new Step(Name(tokens), Step.NoIndex);
                return;
        }

        if (steps is [.., { IsItem: true } item])
        {
            steps[^1] = item.Next;
        }

        if (!isLast && tokens.Token is JsonToken.BeginObject or JsonToken.BeginArray)
        {
            steps.Add(new Step(null, tokens.Token == JsonToken.BeginArray ? Step.BeforeFirst : Step.NoIndex));
        }
    }

    // Text that breaks right after a comma or '[' breaks in the item or the property that should begin there.
    private static void StepOverSeparator(List<Step> steps, ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\r\n"u8);
        if (steps.Count == 0 || before.IsEmpty || before[^1] is not ((byte)',' or (byte)'['))
        {
            return;
        }

        Step last = steps[^1];
        steps[^1] = last.IsItem ? last.Next : new Step(null, Step.NoIndex);
    }

    private static string Name(JsonTokens tokens) =>
        EscapedText.Decode(tokens.Value) ?? Encoding.UTF8.GetString(tokens.Value);

    private static string Write(string root, List<Step> steps)
    {
        var path = new StringBuilder(root);
        foreach (Step step in steps)
        {
            if (step.Index >= 0)
            {
                path.Append('[').Append(step.Index).Append(']');
            }
            else if (step.Name is { } name)
            {
                WriteName(path, name.Length <= LongestName ? name : name[..LongestName] + "…");
            }
        }

        return path.ToString();
    }

    private static void WriteName(StringBuilder path, string name)
    {
        if (IsPlain(name))
        {
            path.Append('.').Append(name);
            return;
        }

        path.Append("['");
        foreach (char c in name)
        {
            _ = c switch
            {
                '\'' or '\\' => path.Append('\\').Append(c),
                _ when char.IsControl(c) => path.Append("\\u")
                    .Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => path.Append(c),
            };
        }

        path.Append("']");
    }

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '$' or '@'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>One level of the path: a name in an object, once it is known, or an index in an array.</summary>
    private sealed class Step(string? name, int index)
    {
        internal const int BeforeFirst = -1;
        internal const int NoIndex = -2;

        internal string? Name => name;

        internal int Index => index;

        internal bool IsItem => index != NoIndex;

        internal Step Next => new(null, index + 1);
    }
}
