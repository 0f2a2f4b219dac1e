using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>What a change does to callers.</summary>
public enum Harm
{
    /// <summary>Nothing: a warning would be a false alarm.</summary>
    None,

    /// <summary>An answer may hold more: that is said, be it as information where emitted code reads it.</summary>
    Wider,

    /// <summary>Somebody breaks, and a warning says so.</summary>
    Breaks,
}

/// <summary>A baseline, a document, and what a published check says of the change between them.</summary>
/// <param name="Check">The id of the check, as oasdiff publishes it, or that of its kin where the list has none.</param>
/// <param name="Harm">What the change does to callers of the client.</param>
/// <param name="Old">The baseline.</param>
/// <param name="New">The document, with <c># here</c> at the line of which something is to be said.</param>
public sealed record CheckPair(string Check, Harm Harm, string Old, string New)
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n";

    /// <summary>A pair of the fields of one operation, <c>POST /pets</c>, and what it refers to.</summary>
    public static CheckPair OfOperation(string check, Harm harm, string old, string current) =>
        Of(check, harm, Operation(old), Operation(current));

    /// <summary>A pair of whole documents, but for the head.</summary>
    public static CheckPair Of(string check, Harm harm, string old, string current) =>
        new(check, harm, Head + old, Head + current);

    /// <summary>A pair of one schema that callers send.</summary>
    public static CheckPair OfSent(string check, Harm harm, string old, string current) =>
        OfOperation(check, harm, Sent(old), Sent(current + " # here"));

    /// <summary>A pair of one schema that callers read.</summary>
    public static CheckPair OfRead(string check, Harm harm, string old, string current) =>
        OfOperation(check, harm, Read(old), Read(current + " # here"));

    /// <summary>What is said of it.</summary>
    public IReadOnlyList<string> Ids => [.. Said().Select(static diagnostic => diagnostic.Id)];

    public void AssertSaid()
    {
        List<Diagnostic> said = Said();
        int line =
            1 + Array.FindIndex(New.Split('\n'), static text => text.Contains("# here", StringComparison.Ordinal));
        bool isRight = Harm switch
        {
            Harm.Breaks => said.Exists(diagnostic => IsWarning(diagnostic) && LineOf(diagnostic) == line),
            Harm.Wider => said.Exists(diagnostic => LineOf(diagnostic) == line),
            _ => !said.Exists(IsWarning),
        };
        Assert.True(
            isRight,
            $"{Check}: {Harm} at line {line}, said was\n{string.Join("\n", said.Select(Show))}\n{New}"
        );
    }

    private List<Diagnostic> Said() =>
        [
            .. Contract
                .Run(Old, New)
                .Diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("CGN3", StringComparison.Ordinal)),
        ];

    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Severity} {diagnostic.Id} {LineOf(diagnostic)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Sent(string schema) =>
        $"requestBody:\n  content:\n    application/json:\n      schema: {schema}\nresponses: {{ '204': {{ description: done }} }}";

    private static string Read(string schema) =>
        $"responses:\n  '200':\n    description: ok\n    content:\n      application/json:\n        schema: {schema}";

    private static string Operation(string fields) =>
        $$"""
            paths:
              /pets:
                post:
            {{string.Join("\n", fields.Split('\n').Select(static line => "      " + line))}}
            components:
              schemas:
                Name: { type: string }
                Code: { type: string, maxLength: 4 }
                Dog: { type: object, required: [ kind, sort ], properties: { kind: { type: string }, sort: { type: string } } }
                Cat: { type: object, required: [ kind, sort ], properties: { kind: { type: string }, sort: { type: string } } }
              securitySchemes:
                Key: { type: apiKey, in: header, name: X-Key }
                Token: { type: http, scheme: bearer }
                Login: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://t.example', scopes: { read: r, write: w } } } }
            """;
}
