using static Generator.Tests.Comparing.CheckPair;

namespace Generator.Tests.Comparing;

/// <summary>Changes of the values that schemas name, where they make no type of their own, and of choices that are none.</summary>
internal static class ValueChecks
{
    public static IReadOnlyList<CheckPair> All { get; } = [.. Constants(), .. Booleans(), .. EqualBranches()];

    private static IEnumerable<CheckPair> Constants() =>
        [
            OfSent("a constant number is removed", Harm.Breaks, Held("type: number, const: 1.5"), Held("type: number")),
            OfSent(
                "a constant boolean is removed",
                Harm.Breaks,
                Held("type: boolean, const: true"),
                Held("type: boolean")
            ),
            OfRead("a constant number is removed", Harm.Breaks, Held("type: number, const: 1.5"), Held("type: number")),
            OfSent("a constant number is added", Harm.Breaks, Held("type: number"), Held("type: number, const: 1.5")),
            OfRead("a constant number is added", Harm.None, Held("type: number"), Held("type: number, const: 1.5")),
        ];

    private static IEnumerable<CheckPair> Booleans() =>
        [
            .. Same("both booleans are listed", "type: boolean", "type: boolean, enum: [ true, false ]"),
            .. Same("both booleans are no longer listed", "type: boolean, enum: [ false, true ]", "type: boolean"),
        ];

    private static IEnumerable<CheckPair> EqualBranches() =>
        [
            .. Same(
                "two equal branches replace a schema",
                "type: string",
                "anyOf: [ { type: string }, { type: string } ]"
            ),
            .. Same(
                "a schema replaces two equal branches",
                "oneOf: [ { type: string }, { type: string } ]",
                "type: string"
            ),
            OfRead(
                "a branch becomes null",
                Harm.Breaks,
                "{ anyOf: [ { type: string }, { type: string } ] }",
                "{ anyOf: [ { type: string }, { type: 'null' } ] }"
            ),
            OfSent(
                "null becomes a branch",
                Harm.Breaks,
                "{ anyOf: [ { type: string }, { type: 'null' } ] }",
                "{ anyOf: [ { type: string }, { type: string } ] }"
            ),
        ];

    private static IEnumerable<CheckPair> Same(string check, string old, string current) =>
        [
            OfSent(check, Harm.None, $"{{ {old} }}", $"{{ {current} }}"),
            OfRead(check, Harm.None, $"{{ {old} }}", $"{{ {current} }}"),
            OfSent(check, Harm.None, Held(old), Held(current)),
            OfRead(check, Harm.None, Held(old), Held(current)),
        ];

    private static string Held(string schema) =>
        $"{{ type: object, required: [ a ], properties: {{ a: {{ {schema} }} }} }}";
}
