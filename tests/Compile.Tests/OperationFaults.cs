using CampaignsGen.Generator;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace Compile.Tests;

/// <summary>Finds operations that are missing in a client without a word.</summary>
internal static class OperationFaults
{
    public static IEnumerable<string> Of(ApiModel? model, SpecPlan plan, int total)
    {
        if (model is null)
        {
            return plan.Diagnostics.Any(static diagnostic =>
                diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error
            )
                ? []
                : ["there is no client, and no error says why"];
        }

        return [.. Unread(model, plan, total), .. LeftOut(model, plan)];
    }

    /// <summary>Operations that another tool counts in the document and that our reading did not find.</summary>
    private static IEnumerable<string> Unread(ApiModel model, SpecPlan plan, int total)
    {
        bool explained = plan.Diagnostics.Any(static diagnostic =>
            diagnostic.Pointer.StartsWith("#/paths", StringComparison.Ordinal)
        );
        if (model.Operations.Count < total && !explained)
        {
            yield return $"{total} operations are counted and {model.Operations.Count} were read, without a word";
        }
    }

    /// <summary>Operations that were read, are not in the client, and that no diagnostic names.</summary>
    private static IEnumerable<string> LeftOut(ApiModel model, SpecPlan plan)
    {
        HashSet<(string Method, string Path)> emitted =
        [
            .. (plan.Client?.Operations ?? default).Select(static operation =>
                (operation.Method, operation.PathTemplate)
            ),
        ];
        foreach (Operation operation in model.Operations)
        {
            if (
                !emitted.Contains((operation.Method, operation.Path))
                && !plan.Diagnostics.Any(diagnostic => Names(diagnostic, operation))
            )
            {
                yield return $"{operation.Method} {operation.Path} is left out without a word";
            }
        }
    }

    private static bool Names(SpecDiagnostic diagnostic, Operation operation) =>
        diagnostic.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning
        && diagnostic.Arguments.Contains(OperationNames.IdOf(operation));
}
