using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fuzz.Running;

namespace Fuzz.Mutating;

/// <summary>Writes JSON in unusual ways, and then breaks some of it.</summary>
internal static class JsonMutator
{
    private static readonly JsonSerializerOptions[] Forms =
    [
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new(),
        new() { WriteIndented = true },
    ];

    private static readonly string[] Tokens =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "\\u00zz",
        "\\/",
        "null",
        "nul",
        "true",
        "-",
        "-0",
        "01",
        "1.",
        ".5",
        "1e",
        "1e400",
        "NaN",
        "/*x*/",
        "//x\n",
        " ",
        "\t",
        "\u00a0",
        "\ufeff",
        "\0",
        "\u001f",
        "'a'",
        "\"a\":",
        "\"kind\":\"circle\",",
        "{}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];

    public static byte[] Write(JsonNode? value, Random random)
    {
        string text = value?.ToJsonString(Forms[random.Next(Forms.Length)]) ?? "null";
        for (int left = random.Next(3); left > 0 && text.Length > 0; left--)
        {
            text = random.Next(3) == 0 ? Escape(text, random) : Change(text, random);
        }

        FuzzCase octets = new("value.json", Encoding.UTF8.GetBytes(text));
        return random.Next(8) == 0 && octets.First.Content.Length > 0
            ? ByteMutator.Mutate(octets, random).First.Content
            : octets.First.Content;
    }

    /// <summary>One more character by its number, which means the same in a string.</summary>
    private static string Escape(string text, Random random)
    {
        int at = random.Next(text.Length);
        return char.IsAsciiLetterOrDigit(text[at])
            ? $"{text[..at]}\\u{((int)text[at]).ToString("x4", CultureInfo.InvariantCulture)}{text[(at + 1)..]}"
            : text;
    }

    private static string Change(string text, Random random)
    {
        int at = random.Next(text.Length);
        int end = Math.Min(text.Length, at + random.Next(1, 12));
        return random.Next(5) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, text[at..end]),
            2 => text[..at],
            3 => text[..at] + Tokens[random.Next(Tokens.Length)] + text[end..],
            _ => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
        };
    }
}
