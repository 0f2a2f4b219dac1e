using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The names and descriptions of enum values stay with their values when values are filtered or combined.</summary>
public class EnumValueNameTests
{
    private const string Letters =
        "type: string, enum: [a, b, c], x-enum-varnames: [First, Second, Third], x-enum-descriptions: [the first, the second, the third]";

    private const string NewerLetters =
        "enum: [a, b, c], x-enumNames: [First, Second, Third], x-enumDescriptions: { a: the first, b: the second, c: the third }";

    private const string MicrosoftLetters =
        "type: string, enum: [a, b, c], x-ms-enum: { values: [{ value: b, name: Second, description: the second }] }";

    private const string Numbers =
        "x-enum-varnames: [One, OneText, Second, SecondText], x-enum-descriptions: [the one, '', the second, '']";

    [Theory]
    // Narrowed by another part, which is before or after the names.
    [InlineData($"allOf: [{{ {Letters} }}, {{ enum: [b, c] }}]", "b")]
    [InlineData($"allOf: [{{ {Letters} }}, {{ enum: [c, b] }}]", "b")]
    [InlineData($"allOf: [{{ type: string, enum: [b, c] }}, {{ {NewerLetters} }}]", "b")]
    [InlineData($"allOf: [{{ {MicrosoftLetters} }}, {{ enum: [b, c] }}]", "b")]
    [InlineData($"allOf: [{{ $ref: '#/components/schemas/Letters' }}, {{ enum: [b, c] }}]", "b")]
    [InlineData($"enum: [b, c], allOf: [{{ {Letters} }}]", "b")]
    [InlineData($"allOf: [{{ {Letters} }}, {{ const: b }}]", "b")]
    [InlineData($"allOf: [{{ {Letters} }}, {{ enum: [c, b] }}, {{ enum: [b, a] }}]", "b")]
    // Numbers that are also listed as strings.
    [InlineData($"type: integer, enum: [1, '1', 2, '2'], {Numbers}", "2")]
    [InlineData($"type: [integer, string], enum: [1, '1', 2, '2'], {Numbers}", "2")]
    [InlineData($"enum: [1, '1', 2, '2'], {Numbers}", "2")]
    [InlineData(
        $"enum: ['1', 1, '2', 2, null], x-enum-varnames: ['', One, '', Second, None], x-enum-descriptions: ['', '', '', the second, none]",
        "2"
    )]
    [InlineData(
        $"oneOf: [{{ type: integer, enum: [1, 2], x-enum-varnames: [One, Second], x-enum-descriptions: [the one, the second] }}, {{ type: 'null' }}]",
        "2"
    )]
    // Values of several types.
    [InlineData(
        "enum: [1, a, 2, b], x-enum-varnames: [One, First, Two, Second], x-enum-descriptions: [the one, the first, the two, the second]",
        "b"
    )]
    // Null and duplicates.
    [InlineData(
        "type: [string, 'null'], enum: [a, null, b], x-enum-varnames: [First, None, Second], x-enum-descriptions: [the first, none, the second]",
        "b"
    )]
    [InlineData(
        "type: string, enum: [a, a, b], x-enum-varnames: [First, Again, Second], x-enum-descriptions: [the first, again, the second]",
        "b"
    )]
    public void A_value_keeps_its_own(string schema, string value)
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                $"Letters: {{ {Letters} }}\nHolder: {{ type: object, properties: {{ held: {{ {schema} }} }} }}",
                "3.1.0"
            ),
        ]);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Type held = Assert.Single(
            emitted.Types,
            static type => type.Name != "Letters" && type.GetProperty("Second")?.PropertyType == type
        );
        Assert.Equal(value, held.GetProperty("Second")!.GetValue(null)!.ToString());
        string source = run.Sources.Values.Single(source =>
            source.Contains($"{held.Name} Second =>", StringComparison.Ordinal)
        );
        string[] lines = source.Split('\n');
        int line = Array.FindIndex(lines, static line => line.Contains(" Second =>", StringComparison.Ordinal));
        Assert.Contains("The second", lines[line - 1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Values_of_several_named_enums_keep_their_names()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Low: { type: integer, enum: [1, 2], x-enum-varnames: [One, Two] }
                High: { type: integer, enum: [3], x-enum-varnames: [Three] }
                Holder: { type: object, properties: { held: { oneOf: [{ $ref: '#/components/schemas/Low' }, { $ref: '#/components/schemas/High' }] } } }
                """
            )
        );
        Type held =
            Nullable.GetUnderlyingType(emitted.Type("Holder").GetProperty("Held")!.PropertyType)
            ?? emitted.Type("Holder").GetProperty("Held")!.PropertyType;
        Assert.Equal("2", held.GetProperty("Two")!.GetValue(null)!.ToString());
        Assert.Equal("3", held.GetProperty("Three")!.GetValue(null)!.ToString());
    }
}
