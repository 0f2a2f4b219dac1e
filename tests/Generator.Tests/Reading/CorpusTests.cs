using System.Globalization;
using CampaignsGen.Generator.Comparing;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Every real document is read, and as many operations come out as it has.</summary>
/// <remarks>They lie beside the repository, not in it. Where they are missing, a small document of each sort stands in.</remarks>
public class CorpusTests
{
    /// <summary>Where the manifest counts otherwise than the specification does.</summary>
    private static readonly Dictionary<string, int> Counted = new()
    {
        // The methods under additionalOperations are operations.
        ["3.2/microsoft-OpenApiPathItem-pathItemWithQueryAndAdditionalOperations.yaml"] = 5,
        // The path item stands in the other document.
        ["multi/swagger-api-issue_643/modules/swagger-parser-v3/src/test/resources/issue_643.yaml"] = 1,
    };

    /// <summary>
    /// Marked as broken by their publishers, and nothing a client could stumble over: rules of other generators,
    /// formats of contact data and of token URLs, lists that say a thing twice, and answers that are merely alike. An
    /// encoding of a property that is not there is told of by planning, which knows the composed schema.
    /// </summary>
    private static readonly string[] Harmless =
    [
        "Mermade-3.0-fail-duplicateRequired",
        "Mermade-fail-fuzz1-",
        "Mermade-fail-gluecon-example2_from_._Improved_securityschemes",
        "microsoft-independent-publisher-connectors-Br_nn_ysundregistrene",
        "ogen-go-negative-allOf-type_mismatch",
        "ogen-go-negative-convenient_errors-",
        "ogen-go-negative-field_naming-",
        "ogen-go-negative-headers-invalid_header_name",
        "ogen-go-negative-oneOf-same_json_type_one_of",
        "ogen-go-negative-parameters-invalid_content_type",
        "ogen-go-negative-parameters-x_",
        "ogen-go-negative-requestBody-unknown_encoding",
        "ogen-go-negative-securityScheme-invalid_oauth2_",
        "ogen-go-negative-securityScheme-invalid_openIdConnect_url",
        "ogen-go-negative-servers-duplicate_enum_value",
        "ogen-go-negative-servers-empty_server_url",
        "ogen-go-negative-servers-x_",
        "ogen-go-parameters-",
        "swagger-api-test-resources-issue-1119",
    ];

    public static TheoryData<string, int> Valid => Rows(isValid: true);

    public static TheoryData<string, int> Invalid => Rows(isValid: false);

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_document_yields_its_operations(string file, int operations)
    {
        ReadResult result = Read(file, out SourceText text);

        Assert.NotNull(result.Model);
        Assert.Equal(Counted.GetValueOrDefault(file, operations), result.Model.Operations.Count);
        Assert.DoesNotContain(
            DiagnosticSeverity.Error,
            result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.DefaultSeverity)
        );
        Assert.Equal(result, Read(file, out _));
        AssertPlaces(file, text, result);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_document_is_no_change_of_itself(string file, int operations)
    {
        ApiModel model = Read(file, out _).Model!;

        Assert.Equal(Counted.GetValueOrDefault(file, operations), model.Operations.Count);
        Assert.Empty(SpecComparer.Compare(model, model, null, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_broken_document_is_told_of(string file, int operations)
    {
        ReadResult result = Read(file, out SourceText text);

        bool isHarmless = Array.Exists(Harmless, name => file.StartsWith("invalid/" + name, StringComparison.Ordinal));
        bool isTold =
            result.Diagnostics.Count > 0
            || GeneratorRun.Of([new TestDocument(file, text.ToString())]).Diagnostics.Length > 0;
        Assert.True(isHarmless || isTold, $"{operations} operations and nothing to say");
        AssertPlaces(file, text, result);
    }

    /// <summary>Everything that is said has a place below the first line, unless it is about the whole.</summary>
    private static void AssertPlaces(string file, SourceText text, ReadResult result)
    {
        foreach (var diagnostic in result.Diagnostics.Take(50))
        {
            Location location = SpecLocator.Locate(
                new DocumentText(file, text),
                diagnostic.Place,
                [],
                CancellationToken.None
            );
            bool isWhole = diagnostic.Pointer.EndsWith('#');
            Assert.True(
                isWhole || text.Lines.Count == 1 || location.SourceSpan.Start > 0,
                $"{diagnostic.Descriptor.Id} {diagnostic.Place}"
            );
        }
    }

    private static ReadResult Read(string file, out SourceText text)
    {
        string path = Path.Combine(RepositoryPaths.Corpus, file);
        text = SourceText.From(
            file == StandIn.Valid ? StandIn.Text
            : file == StandIn.Invalid ? ""
            : File.ReadAllText(path)
        );
        DocumentText[] others = file.StartsWith("multi/", StringComparison.Ordinal)
            ?
            [
                .. Directory
                    .GetFiles(Path.GetDirectoryName(path)!)
                    .Where(other => other != path)
                    .Select(other => Spec.Text(other, File.ReadAllText(other))),
            ]
            : [];
        return Spec.Reviewed(path, text.ToString(), others);
    }

    private static TheoryData<string, int> Rows(bool isValid)
    {
        TheoryData<string, int> rows = [];
        rows.Add(isValid ? StandIn.Valid : StandIn.Invalid, isValid ? 1 : 0);
        string manifest = Path.Combine(RepositoryPaths.Corpus, "manifest.tsv");
        foreach (string line in File.Exists(manifest) ? File.ReadLines(manifest).Skip(1) : [])
        {
            string[] cells = line.Split('\t');
            bool isThere = File.Exists(Path.Combine(RepositoryPaths.Corpus, cells[0]));
            if (isThere && isValid != cells[0].StartsWith("invalid/", StringComparison.Ordinal))
            {
                rows.Add(cells[0], int.TryParse(cells[2], CultureInfo.InvariantCulture, out int count) ? count : -1);
            }
        }

        return rows;
    }

    private static class StandIn
    {
        public const string Valid = "stand-in.yaml";
        public const string Invalid = "empty.yaml";

        public static string Text { get; } =
            Spec.Document("paths: { /a: { get: { responses: { '200': { description: k } } } } }");
    }
}
