using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Plan;
using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Shows the operations of a client with the methods that call them.</summary>
internal static class OperationTable
{
    // Types contain a marker for their namespace, from which the using directives of the emitted file are created.
    private static readonly Regex NamespaceMark = new("\u0010[A-Z]");

    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, ClientPlan client)
    {
        OperationPlan[] operations =
        [
            .. client.Operations.OrderBy(static operation => operation.PathTemplate, StringComparer.Ordinal),
        ];
        console.MarkupLineInterpolated($"[bold]{client.Namespace}.{client.Names.Client}[/], from {client.Source}");
        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = true };
        table.AddColumns("Request", "Method", "Returns");
        foreach (OperationPlan operation in operations)
        {
            table.AddRow(
                new Text(DiagnosticText.Of($"{operation.Method} {operation.PathTemplate}")),
                new Text(MethodOf(client, operation)),
                new Text(NamespaceMark.Replace(Signature.ReturnType(operation), ""))
            );
        }

        if (operations.Length > 0)
        {
            console.Write(table);
        }

        console.WriteLine(
            operations.Length == 1
                ? "1 operation."
                : $"{operations.Length} operations, {operations.Count(static operation => operation.Obsolete is not null)} of them deprecated."
        );
    }

    private static string MethodOf(ClientPlan client, OperationPlan operation)
    {
        string? group = client.Groups.FirstOrDefault(group => group.Client == operation.Owner)?.Property;
        return $"{(group is null ? "" : group + ".")}{operation.Identifier}Async";
    }
}
