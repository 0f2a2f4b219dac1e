using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fuzz.Running;
using TestKit;

namespace Fuzz.Judging;

/// <summary>The readers that were emitted for the models of a document, compiled into memory.</summary>
internal sealed partial class EmittedReaders
{
    private readonly IReadOnlyDictionary<string, Func<byte[], object>> readers;

    /// <param name="document">The document.</param>
    public EmittedReaders(TestDocument document)
    {
        IEnumerable<string> names = GeneratorRun.Of([document]).Sources.Values.SelectMany(NamesIn);
        EmittedAssembly assembly = EmittedAssembly.Of(GeneratorRun.Of([document], CodeOf(names)), isCollectible: false);
        readers =
            (IReadOnlyDictionary<string, Func<byte[], object>>)
                assembly.Find("Fuzzed.Readers")!.GetField("All")!.GetValue(null)!;
    }

    public IReadOnlyList<string> Names => [.. readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Throws where the reader takes what is no JSON, or what it read is not what it wrote.</summary>
    public void Check(string model, byte[] utf8)
    {
        object value;
        try
        {
            value = readers[model](utf8);
        }
        catch (JsonException)
        {
            return;
        }

        if (!IsJson(utf8))
        {
            throw new FindingException("a reader takes what is no JSON", $"{model}: {Encoding.UTF8.GetString(utf8)}");
        }

        byte[] written = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType());
        object again = readers[model](written);
        if (!written.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(again, again.GetType())))
        {
            throw new FindingException(
                "written anew, a value is another",
                $"{model}: {Encoding.UTF8.GetString(written)}"
            );
        }

        if (!value.Equals(again))
        {
            throw new FindingException("read anew, a value is another", $"{model}: {Encoding.UTF8.GetString(written)}");
        }
    }

    private static bool IsJson(byte[] utf8)
    {
        ReadOnlySpan<byte> text = utf8.AsSpan();
        Utf8JsonReader reader = new(text.StartsWith("\uFEFF"u8) ? text[3..] : text);
        try
        {
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> NamesIn(string source) =>
        Reader().Matches(source).Select(static match => match.Groups[1].Value);

    private static string CodeOf(IEnumerable<string> names) =>
        $$"""
            namespace Fuzzed;
            using System;
            using System.Collections.Generic;
            using CampaignsGen.Runtime;
            using Test.Api;

            public static class Readers
            {
                public static readonly IReadOnlyDictionary<string, Func<byte[], object>> All =
                    new Dictionary<string, Func<byte[], object>>
                    {
                        {{string.Join(
                "\n",
                names.Select(static name => $"[\"{name}\"] = static utf8 => Read(utf8, {name}Json.Read),")
            )}}
                    };

                private static object Read<T>(byte[] utf8, JsonRead<T> read)
                    where T : notnull
                {
                    JsonIn json = new(utf8);
                    T value = read(ref json);
                    json.End();
                    return value;
                }
            }
            """;

    [GeneratedRegex(
        @"internal static class (\w+)Json\b[^}]*?internal static \1 Read\(ref JsonIn json\)",
        RegexOptions.Singleline
    )]
    private static partial Regex Reader();
}
