using System.Globalization;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Asserts what was reported: id, severity, line and text.</summary>
internal static class Reported
{
    /// <summary>Exactly one diagnostic of <paramref name="id"/>, at the line that the document marks with <c># here</c>.</summary>
    public static void Once(TestDocument document, string id, DiagnosticSeverity severity, string message) =>
        Once(GeneratorRun.Of([document]), id, severity, Spec.MarkedLine(document), message);

    /// <summary>Exactly one diagnostic of <paramref name="id"/>, and code that compiles.</summary>
    public static void Once(GeneratorRun run, string id, DiagnosticSeverity severity, int line, string message)
    {
        Diagnostic diagnostic = Assert.Single(run.Diagnostics, other => other.Id == id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
