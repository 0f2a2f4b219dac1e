using System.Globalization;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Reads small documents that tests write down.</summary>
internal static class Spec
{
    public static ReadResult Read(string text, string path = "api/spec.yaml", params DocumentText[] others) =>
        Reviewed(path, text, others);

    public static DocumentText Text(string path, string text) => new(path, SourceText.From(text));

    /// <summary>Reads and reviews, and gives what both say.</summary>
    public static ReadResult Reviewed(string path, string text, IReadOnlyList<DocumentText> others)
    {
        ReadResult read = DocumentReader.Read(Text(path, text), others, Choice.Everything, CancellationToken.None);
        return read with
        {
            Diagnostics = read
                .Diagnostics.Concat(
                    DocumentReader.Review(Text(path, text), others, Choice.Everything, CancellationToken.None)
                )
                .ToEquatableArray(),
        };
    }

    /// <summary>The model of a document of which there is nothing to say.</summary>
    public static ApiModel Model(string text)
    {
        ReadResult result = Read(text);
        Assert.Equal([], Said(result));
        return result.Model!;
    }

    /// <summary>A document of OpenAPI 3 with the sections given.</summary>
    public static string Document(string sections, string version = "3.0.3") =>
        $"openapi: {version}\ninfo: {{ title: Pets, version: '1' }}\n"
        + (sections.Contains("paths:", StringComparison.Ordinal) ? "" : "paths: {}\n")
        + sections;

    /// <summary>A document of Swagger 2.0 with the sections given.</summary>
    public static string Swagger(string sections) =>
        "swagger: '2.0'\ninfo: { title: Pets, version: '1' }\n"
        + (sections.Contains("paths:", StringComparison.Ordinal) ? "" : "paths: {}\n")
        + sections;

    /// <summary>The schema named S of a document that holds it alone, with nothing to say.</summary>
    public static Schema Schema(string schema, string version = "3.0.3") =>
        Named(Model(Document($"components:\n  schemas:\n    S: {schema}\n", version)), "S");

    public static Schema Named(ApiModel model, string name) =>
        model.Schemas.Single(schema => schema.Name == name).Schema;

    /// <summary>Id and place of everything that was said: <c>CGN1101 #/paths</c>.</summary>
    public static string[] Said(ReadResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Id} {diagnostic.Place}")];

    public static string Message(SpecDiagnostic diagnostic) =>
        string.Format(
            CultureInfo.InvariantCulture,
            diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            [.. diagnostic.Arguments]
        );
}
