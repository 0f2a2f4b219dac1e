using System.Globalization;
using CampaignsGen.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Finds the errors in a project's items that the targets of the package report, and not the generator.</summary>
internal static class ProjectFindings
{
    /// <summary>The text of CGN0001: the item, and its full path.</summary>
    public const string DocumentMissing =
        "OpenApiClient '{0}' is not there: no file '{1}'. Correct its Include, or add the OpenAPI document at that path.";

    /// <summary>The text of CGN0002: the full path.</summary>
    public const string ListedTwice =
        "'{0}' is an OpenApiClient more than once. For several clients of one document, give each item a ClientName and a Namespace of its own; to give an item of a glob its own Namespace or ClientName, use <OpenApiClient Update=\"…\" />.";

    /// <summary>The text of CGN3090: the baseline, and the item.</summary>
    public const string BaselineMissing =
        "The baseline '{0}' of OpenApiClient '{1}' is not there. Correct its Baseline, or run 'dotnet build -t:UpdateOpenApiBaseline' to make it of the document as it is now.";

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(ClientProject project)
    {
        foreach (ClientItemText item in project.Clients)
        {
            if (!File.Exists(item.Path))
            {
                yield return Error(
                    project,
                    "CGN0001",
                    "The document of an OpenApiClient is not there",
                    DocumentMissing,
                    item.Include,
                    item.Path
                );
            }

            if (item.BaselineIn(project.Folder) is { } baseline && !File.Exists(baseline))
            {
                yield return Error(
                    project,
                    "CGN3090",
                    "The baseline is not there",
                    BaselineMissing,
                    item.Metadata("Baseline"),
                    item.Include
                );
            }
        }

        foreach (var items in project.Clients.GroupBy(static item => item.Path))
        {
            if (items.Count() > 1 && items.Any(static item => item.Metadata("ClientName").Length == 0))
            {
                yield return Error(
                    project,
                    "CGN0002",
                    "One document is an OpenApiClient twice",
                    ListedTwice,
                    items.Key
                );
            }
        }
    }

    private static Finding Error(
        ClientProject project,
        string id,
        string title,
        string text,
        params string[] arguments
    ) =>
        new(
            id,
            title,
            DiagnosticSeverity.Error,
            string.Format(CultureInfo.InvariantCulture, text, arguments),
            project.File,
            default
        );
}
