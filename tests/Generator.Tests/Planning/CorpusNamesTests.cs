using CampaignsGen.Generator;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Planning;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Names of real documents, where they are at hand: whichever operation is missing, the others keep theirs.</summary>
public class CorpusNamesTests
{
    private const int Samples = 8;

    private static readonly string[] Documents =
    [
        "2.0/Azure-swagger-body-complex.json",
        "2.0/microsoft-TranslatorV3-apiDefinition.swagger.json",
        "3.0/RicoSuter-TestData-shipbob-2025-07.json",
        "3.0/docker.com-swagger.yaml",
        "3.0/httpbin.org-spec.yaml",
        "3.0/sonallux-fixed-spotify-open-api.yaml",
        "3.1/svix.com-openapi.yaml",
        "3.1/discourse.local-openapi.yaml",
    ];

    public static TheoryData<string> Found
    {
        get
        {
            TheoryData<string> found = ["(none)"];
            foreach (string name in Documents.Where(static name => File.Exists(PathOf(name))))
            {
                found.Add(name);
            }

            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void An_operation_that_is_not_there_renames_no_other(string name)
    {
        if (!File.Exists(PathOf(name)))
        {
            return;
        }

        ApiModel model = DocumentReader
            .Read(
                new(name, SourceText.From(File.ReadAllText(PathOf(name)))),
                [],
                Choice.Everything,
                CancellationToken.None
            )
            .Model!;
        Dictionary<string, string> all = Calls(model);
        int step = Math.Max(1, model.Operations.Count / Samples);
        for (int index = 0; index < model.Operations.Count; index += step)
        {
            ApiModel without = model with
            {
                Operations = model.Operations.Where((_, other) => other != index).ToEquatableArray(),
            };
            Assert.All(Calls(without), pair => Assert.Equal(all[pair.Key], pair.Value));
        }
    }

    private static Dictionary<string, string> Calls(ApiModel model)
    {
        ClientOptions options = new("x.yaml", "Test.Api", null);
        ClientPlan plan = ClientPlanner.Plan(model, options, CancellationToken.None).Plan!;
        return plan.Operations.ToDictionary(
            static operation => $"{operation.Method} {operation.PathTemplate}",
            static operation => $"{operation.Owner}.{operation.Identifier} {operation.ResponseIdentifier}"
        );
    }

    private static string PathOf(string name) => Path.Combine(RepositoryPaths.Corpus, name);
}
