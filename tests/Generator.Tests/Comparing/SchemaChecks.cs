namespace Generator.Tests.Comparing;

/// <summary>
/// The published checks of what schemas say. Each is a step from a loose schema to a tight one: taken as it is it narrows, taken
/// back it widens, and both in what is sent, in what is read, in a property and in a parameter.
/// </summary>
internal static class SchemaChecks
{
    private const string Text = "type: string";
    private const string Whole = "type: integer";
    private const string List = "type: array, items: { type: string }";
    private const string Record = "type: object, properties: { a: { type: string }, b: { type: string } }";

    public static IReadOnlyList<Step> All { get; } =
    [
        new("max-decreased", $"{Whole}, maximum: 10", $"{Whole}, maximum: 5"),
        new("max-set", Whole, $"{Whole}, maximum: 5"),
        new("exclusive-max-decreased", $"{Whole}, exclusiveMaximum: 10", $"{Whole}, exclusiveMaximum: 5"),
        new("exclusive-max-set", Whole, $"{Whole}, exclusiveMaximum: 5"),
        new("exclusive-max-for-max", $"{Whole}, maximum: 5", $"{Whole}, exclusiveMaximum: 5"),
        new("min-increased", $"{Whole}, minimum: 5", $"{Whole}, minimum: 10"),
        new("min-set", Whole, $"{Whole}, minimum: 5"),
        new("exclusive-min-increased", $"{Whole}, exclusiveMinimum: 5", $"{Whole}, exclusiveMinimum: 10"),
        new("exclusive-min-set", Whole, $"{Whole}, exclusiveMinimum: 5"),
        new("multiple-of-set", Whole, $"{Whole}, multipleOf: 2"),
        new("multiple-of-specialized", $"{Whole}, multipleOf: 2", $"{Whole}, multipleOf: 4"),
        new("multiple-of-changed", $"{Whole}, multipleOf: 2", $"{Whole}, multipleOf: 3", IsBoth: true),
        new("max-length-decreased", $"{Text}, maxLength: 10", $"{Text}, maxLength: 5"),
        new("max-length-set", Text, $"{Text}, maxLength: 5"),
        new("min-length-increased", $"{Text}, minLength: 1", $"{Text}, minLength: 2"),
        new("min-length-set", Text, $"{Text}, minLength: 2"),
        new("pattern-added", Text, $"{Text}, pattern: '^[a-z]+$'"),
        new("pattern-of-digits-added", Text, $"{Text}, pattern: '^[0-9]+$'"),
        new("pattern-changed", $"{Text}, pattern: '^a'", $"{Text}, pattern: '^b'", IsBoth: true),
        new("max-items-decreased", $"{List}, maxItems: 10", $"{List}, maxItems: 5"),
        new("max-items-set", List, $"{List}, maxItems: 5"),
        new("min-items-increased", $"{List}, minItems: 1", $"{List}, minItems: 2"),
        new("min-items-set", List, $"{List}, minItems: 1"),
        new("unique-items-set", List, $"{List}, uniqueItems: true"),
        new("max-properties-decreased", $"{Record}, maxProperties: 2", $"{Record}, maxProperties: 1"),
        new("max-properties-set", Record, $"{Record}, maxProperties: 1"),
        new("min-properties-increased", $"{Record}, minProperties: 1", $"{Record}, minProperties: 2"),
        new("min-properties-set", Record, $"{Record}, minProperties: 1"),
        new("enum-value-removed", $"{Text}, enum: [ a, b, c ]", $"{Text}, enum: [ a, b ]", IsNamed: true),
        new("listed-number-removed", "type: number, enum: [ 1.5, 2.5, 3 ]", "type: number, enum: [ 1.5, 2.5 ]"),
        new("listed-numbers-added", "type: number", "type: number, enum: [ 1.5, 2.5 ]"),
        new("const-changed", $"{Text}, const: a", $"{Text}, const: b", IsBoth: true),
        new("became-not-nullable", "type: [ string, 'null' ]", Text),
        new("list-of-types-narrowed", "type: [ string, integer ]", Text),
        new("type-changed", Text, "type: boolean", IsBoth: true),
        new("format-changed", $"{Text}, format: date", $"{Text}, format: date-time", IsBoth: true),
        new(
            "any-of-removed",
            "anyOf: [ { type: string }, { type: integer } ]",
            "anyOf: [ { type: string } ]",
            IsNamed: true
        ),
        new(
            "one-of-removed",
            "oneOf: [ { type: string }, { type: boolean }, { type: array, items: { type: string } } ]",
            "oneOf: [ { type: string }, { type: boolean } ]",
            IsNamed: true
        ),
        new("all-of-added", "allOf: [ { type: string } ]", "allOf: [ { type: string }, { minLength: 3 } ]"),
        new("contains-added", List, $"{List}, contains: {{ const: a }}"),
        new("contains-narrowed", $"{List}, contains: {{ enum: [ a, b ] }}", $"{List}, contains: {{ enum: [ a ] }}"),
        new(
            "min-contains-increased",
            $"{List}, contains: {{ const: a }}, minContains: 1",
            $"{List}, contains: {{ const: a }}, minContains: 2"
        ),
        new(
            "max-contains-decreased",
            $"{List}, contains: {{ const: a }}, maxContains: 5",
            $"{List}, contains: {{ const: a }}, maxContains: 2"
        ),
        new(
            "max-contains-and-contains-changed",
            $"{List}, contains: {{ const: a }}, maxContains: 5",
            $"{List}, contains: {{ enum: [ a, b ] }}, maxContains: 5",
            IsBoth: true
        ),
        new("dependent-required-added", Record, $"{Record}, dependentRequired: {{ a: [ b ] }}"),
        new(
            "dependent-required-changed",
            $"{Record}, dependentRequired: {{ a: [ b ] }}",
            $"{Record}, dependentRequired: {{ a: [ c ] }}",
            IsBoth: true
        ),
        new("dependent-schema-added", Record, $"{Record}, dependentSchemas: {{ a: {{ required: [ b ] }} }}"),
        new(
            "dependent-schema-narrowed",
            $"{Record}, dependentSchemas: {{ a: {{ required: [ b ] }} }}",
            $"{Record}, dependentSchemas: {{ a: {{ required: [ b, c ] }} }}"
        ),
        new("property-names-added", Record, $"{Record}, propertyNames: {{ maxLength: 3 }}"),
        new(
            "property-names-narrowed",
            $"{Record}, propertyNames: {{ maxLength: 3 }}",
            $"{Record}, propertyNames: {{ maxLength: 2 }}"
        ),
        new(
            "pattern-property-narrowed",
            $"{Record}, patternProperties: {{ '^x': {{ type: string, maxLength: 9 }} }}",
            $"{Record}, patternProperties: {{ '^x': {{ type: string, maxLength: 5 }} }}"
        ),
        new("unevaluated-items-added", List, $"{List}, unevaluatedItems: false"),
        new("unevaluated-properties-added", Record, $"{Record}, unevaluatedProperties: false"),
        new("not-added", Text, $"{Text}, not: {{ const: a }}"),
        new("not-widened", $"{Text}, not: {{ const: a }}", $"{Text}, not: {{ enum: [ a, b ] }}"),
        new("not-changed", $"{Text}, not: {{ const: a }}", $"{Text}, not: {{ const: b }}", IsBoth: true),
        new("if-added", Text, $"{Text}, if: {{ pattern: '^a' }}, then: {{ maxLength: 3 }}"),
        new(
            "then-added",
            $"{Text}, if: {{ pattern: '^a' }}, else: {{ maxLength: 3 }}",
            $"{Text}, if: {{ pattern: '^a' }}, then: {{ maxLength: 3 }}, else: {{ maxLength: 3 }}"
        ),
        new(
            "else-added",
            $"{Text}, if: {{ pattern: '^a' }}, then: {{ maxLength: 3 }}",
            $"{Text}, if: {{ pattern: '^a' }}, then: {{ maxLength: 3 }}, else: {{ maxLength: 3 }}"
        ),
        new(
            "if-changed",
            $"{Text}, if: {{ pattern: '^a' }}, then: {{ maxLength: 3 }}",
            $"{Text}, if: {{ pattern: '^b' }}, then: {{ maxLength: 3 }}",
            IsBoth: true
        ),
        new(
            "content-schema-added",
            $"{Text}, contentMediaType: application/json",
            $"{Text}, contentMediaType: application/json, contentSchema: {{ type: object, required: [ a ] }}"
        ),
        new(
            "content-media-type-changed",
            $"{Text}, contentMediaType: text/plain",
            $"{Text}, contentMediaType: text/html",
            IsBoth: true
        ),
        new(
            "content-encoding-changed",
            $"{Text}, contentEncoding: base64",
            $"{Text}, contentEncoding: base16",
            IsBoth: true
        ),
    ];

    public static IEnumerable<CheckPair> Pairs => All.SelectMany(static step => step.Pairs());
}

/// <param name="Name">What the checks of it are called, from loose to tight.</param>
/// <param name="Loose">The schema that takes more.</param>
/// <param name="Tight">The schema that takes less.</param>
/// <param name="IsBoth">Whether neither takes all of the other, so that each way breaks and widens.</param>
/// <param name="IsNamed">Whether code names what is gone, so that it no longer compiles, whichever way the values go.</param>
internal sealed record Step(string Name, string Loose, string Tight, bool IsBoth = false, bool IsNamed = false)
{
    private static readonly (string Fore, string Back)[] Ways =
    [
        ("decreased", "increased"),
        ("increased", "decreased"),
        ("set", "unset"),
        ("added", "removed"),
        ("removed", "added"),
        ("narrowed", "widened"),
        ("widened", "narrowed"),
        ("specialized", "generalized"),
        ("not-nullable", "nullable"),
    ];

    /// <summary>What the checks of the way back are called.</summary>
    private string Back
    {
        get
        {
            (string fore, string back) = Ways.FirstOrDefault(way => Name.EndsWith(way.Fore, StringComparison.Ordinal));
            return fore is null ? Name : Name[..^fore.Length] + back;
        }
    }

    public IEnumerable<CheckPair> Pairs()
    {
        string loose = "{ " + Loose + " }";
        string tight = "{ " + Tight + " }";
        Harm back = IsBoth ? Harm.Breaks : Harm.None;
        Harm fore =
            IsNamed ? Harm.Breaks
            : IsBoth ? Harm.Wider
            : Harm.None;
        foreach (string place in (string[])["body", "property", "item"])
        {
            string old = In(place, loose);
            string current = In(place, tight);
            yield return CheckPair.OfSent($"request-{place}-{Name}", Harm.Breaks, old, current);
            yield return CheckPair.OfSent($"request-{place}-{Back}", back, current, old);
            yield return CheckPair.OfRead($"response-{place}-{Name}", fore, old, current);
            yield return CheckPair.OfRead($"response-{place}-{Back}", Harm.Wider, current, old);
        }
    }

    private static string In(string place, string schema) =>
        place switch
        {
            "property" => $"{{ type: object, properties: {{ x: {schema} }} }}",
            "item" => $"{{ type: array, items: {schema} }}",
            _ => schema,
        };
}
