using System.Globalization;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Whatever is nested, and however deep: it is read and reviewed on a thread with one megabyte of stack, or refused at its place.</summary>
public class NestingTests
{
    private const string Head = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{},";

    private static readonly Dictionary<string, (string Before, string Open, string Close, string After)> Shapes = new()
    {
        ["properties"] = Schema("{\"properties\":{\"a\":", "}}"),
        ["items"] = Schema("{\"items\":", "}"),
        ["prefixItems"] = Schema("{\"prefixItems\":[", "]}"),
        ["allOf"] = Schema("{\"allOf\":[", "]}"),
        ["oneOf"] = Schema("{\"oneOf\":[{\"type\":\"string\"},", "]}"),
        ["not"] = Schema("{\"not\":", "}"),
        ["additionalProperties"] = Schema("{\"additionalProperties\":", "}"),
        ["unknown keyword"] = Schema("{\"whatever\":", "}"),
        ["example"] = Schema("[", "]", "{\"type\":\"array\",\"example\":", "}"),
        ["example of objects"] = Schema("{\"a\":", "}", "{\"default\":", "}"),
        ["enum"] = Schema("[", "]", "{\"enum\":[", "]}"),
        ["extension"] = (Head + "\"x-a\":", "[", "]", "}"),
    };

    public static TheoryData<string, int, bool> All
    {
        get
        {
            TheoryData<string, int, bool> rows = [];
            foreach (string shape in Shapes.Keys)
            {
                foreach (int depth in (int[])[100, 1_000, 10_000, 100_000])
                {
                    rows.Add(shape, depth, false);
                    rows.Add(shape, depth, true);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_is_read_or_refused(string shape, int depth, bool isYaml)
    {
        (string before, string open, string close, string after) = Shapes[shape];
        string json = before + Repeat(open, depth) + "{}" + Repeat(close, depth) + after;

        ReadResult result = ReadOnSmallStack(isYaml ? json.Replace("\"", "'", StringComparison.Ordinal) : json);

        AssertReadOrRefused(result, isRead: depth == 100);
    }

    [Theory]
    [InlineData("- ", 100)]
    [InlineData("- ", 1_000)]
    [InlineData("- ", 100_000)]
    [InlineData("a:\n", 100)]
    [InlineData("a:\n", 1_000)]
    [InlineData("a:\n", 3_000)]
    public void Blocks_of_yaml_are_read_or_refused(string level, int depth)
    {
        string blocks = level.EndsWith('\n')
            ? string.Concat(Enumerable.Range(1, depth).Select(i => new string(' ', i) + level))
            : "  " + Repeat(level, depth) + "a";

        ReadResult result = ReadOnSmallStack(Spec.Document("x-a:\n" + blocks, "3.1.0"));

        AssertReadOrRefused(result, isRead: depth < 250);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Aliases_of_aliases_are_read_or_refused(int depth)
    {
        string levels = string.Concat(Enumerable.Range(1, depth).Select(i => $"x-{i}: &a{i} [*a{i - 1}]\n"));

        ReadResult result = ReadOnSmallStack(Spec.Document("x-0: &a0 [1]\n" + levels, "3.1.0"));

        AssertReadOrRefused(result, isRead: depth < 250);
    }

    /// <summary>Each schema leads to the next one: no schema is deep, and the way through them is as long as the document.</summary>
    [Theory]
    [InlineData("{{\"$ref\":\"#/components/schemas/S{0}\"}}")]
    [InlineData("{{\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/S{0}\"}}}}}}")]
    [InlineData("{{\"items\":{{\"$ref\":\"#/components/schemas/S{0}\"}}}}")]
    [InlineData("{{\"allOf\":[{{\"$ref\":\"#/components/schemas/S{0}\"}}]}}")]
    [InlineData("{{\"not\":{{\"$ref\":\"#/components/schemas/S{0}\"}}}}")]
    [InlineData("{{\"additionalProperties\":{{\"$ref\":\"#/components/schemas/S{0}\"}}}}")]
    public void A_way_of_references_is_read_whatever_its_length(string schema)
    {
        const int Length = 20_000;
        IEnumerable<string> schemas = Enumerable
            .Range(0, Length)
            .Select(i => $"\"S{i}\":" + string.Format(CultureInfo.InvariantCulture, schema, i + 1));

        ReadResult result = ReadOnSmallStack(
            Head
                + "\"components\":{\"schemas\":{"
                + string.Join(",", schemas)
                + $",\"S{Length}\":{{\"type\":\"string\"}}}}}}}}"
        );

        Assert.Equal(Length + 1, result.Model!.Schemas.Count);
        Assert.Equal([], Spec.Said(result));
    }

    /// <summary>Which schemas are needed is asked along the whole way, where operations are chosen.</summary>
    [Fact]
    public void A_way_of_parts_is_followed_to_its_end_for_the_chosen_operations()
    {
        const int Length = 20_000;
        string parts = string.Join(
            ",",
            Enumerable
                .Range(0, Length)
                .Select(i => $"\"S{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/S{i + 1}\"}}]}}")
        );
        string text =
            "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{\"/a\":{\"get\":{\"tags\":[\"t\"],\"responses\":{\"200\":{\"description\":\"k\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/S0\"}}}}}}}},"
            + "\"components\":{\"schemas\":{"
            + parts
            + $",\"S{Length}\":{{\"discriminator\":{{\"propertyName\":\"k\"}}}},\"T\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/S0\"}}]}}}}}}}}";
        Choice choice = new(new[] { new ChoiceRule(ChoiceKind.Tag, Includes: true, "t") }.ToEquatableArray());

        ReadResult result = SmallStack.Run(() =>
            DocumentReader.Read(Spec.Text("a.json", text), [], choice, CancellationToken.None)
        );

        Assert.Equal(Length + 2, result.Model!.Schemas.Count);
    }

    private static void AssertReadOrRefused(ReadResult result, bool isRead)
    {
        if (isRead)
        {
            Assert.NotNull(result.Model);
            Assert.DoesNotContain(ReadingDiagnostics.TooLarge, result.Diagnostics.Select(said => said.Descriptor));
            return;
        }

        SpecDiagnostic refusal = Assert.Single(result.Diagnostics);
        Assert.Null(result.Model);
        Assert.Equal(ReadingDiagnostics.TooLarge, refusal.Descriptor);
        Assert.True(refusal.Place.Offset > 0);
        Assert.Contains("256", Spec.Message(refusal), StringComparison.Ordinal);
    }

    private static (string Before, string Open, string Close, string After) Schema(
        string open,
        string close,
        string before = "",
        string after = ""
    ) => (Head + "\"components\":{\"schemas\":{\"A\":" + before, open, close, after + "}}}");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static ReadResult ReadOnSmallStack(string text) => SmallStack.Run(() => Spec.Read(text));
}
