using System.Globalization;
using CampaignsGen.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Finds the errors in the items of a project that the targets of the package report instead of the generator.</summary>
internal static class ProjectFindings
{
    /// <summary>The text of CGN0001: the item, and its full path.</summary>
    public const string DocumentMissing =
        "The OpenAPI document '{0}' was not found at '{1}', so no client can be generated. To fix this, correct the Include of the OpenApiClient item, or add the document at that path.";

    /// <summary>The text of CGN0002: the full path.</summary>
    public const string ListedTwice =
        "'{0}' is included as an OpenApiClient item more than once. To fix this, use <OpenApiClient Update=\"…\" /> to set metadata of an item that a glob includes, or, for several clients of one document, give each item its own ClientName and Namespace.";

    /// <summary>The text of CGN3090: the baseline, and the item.</summary>
    public const string BaselineMissing =
        "The baseline '{0}' of the OpenApiClient item '{1}' was not found. To fix this, correct its Baseline, or run 'dotnet build -t:UpdateOpenApiBaseline' to create it from the current document.";

    /// <summary>Returns the errors.</summary>
    public static IEnumerable<Finding> Of(ClientProject project)
    {
        foreach (ClientItemText item in project.Clients)
        {
            if (!File.Exists(item.Path))
            {
                yield return Error(
                    project,
                    "CGN0001",
                    "OpenApiClient document was not found",
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
                    "Baseline was not found",
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
                    "Document is an OpenApiClient more than once",
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
