using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>Messages repeat what a document says, and stand in the output of builds, where each line may be a command.</summary>
public class HostileMessageTests
{
    [Theory]
    [InlineData("\\n::error file=app.js,line=1::pwned", "\\u000A::error")]
    [InlineData("\\r##vso[task.setvariable variable=PATH]/evil", "\\u000D##vso")]
    [InlineData("\\u2028csc : error CS9999: forged", "\\u2028csc")]
    [InlineData("\\u001b[2K", "\\u001B[2K")]
    [InlineData("\\u202egnp.exe", "\\u202Egnp.exe")]
    public void A_message_stays_on_its_line(string name, string shown)
    {
        GeneratorRun run = GeneratorRun.Of([
            new TestDocument(
                "api.json",
                $$"""
                { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "security": [{ "x{{name}}": [] }],
                  "paths": { "/a": { "get": { "operationId": "a", "responses": { "204": { "description": "x" } } } } } }
                """
            ),
        ]);

        Diagnostic diagnostic = Assert.Single(run.Driver.GetRunResult().Diagnostics);
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(shown, message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, char.IsControl);
        Assert.DoesNotContain('\u2028', message);
        Assert.DoesNotContain('\u202e', message);
    }

    [Fact]
    public void What_is_long_is_cut_between_characters()
    {
        string text = DiagnosticText.Of(new string('a', 399) + string.Concat(Enumerable.Repeat("😀", 5000)));
        Assert.Equal(new string('a', 399) + "…", text);
        Assert.Equal("short 😀", DiagnosticText.Of("short 😀"));
    }
}
