using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading.Trees;

/// <summary>The values of a text, or why there are none.</summary>
internal sealed class TreeResult
{
    private readonly List<(DiagnosticDescriptor Descriptor, int Offset, string[] Arguments)> problems = [];

    /// <summary>The outermost value; null also for a text that says <c>null</c>.</summary>
    public JsonNode? Root { get; set; }

    /// <summary>Whether something was found that leaves no tree to work with.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reports at an offset of the text, in UTF-16 code units.</summary>
    public void Warn(DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        problems.Add((descriptor, offset, arguments));

    /// <summary>Reports and gives up.</summary>
    public TreeResult Fail(DiagnosticDescriptor descriptor, int offset, params string[] arguments)
    {
        Warn(descriptor, offset, arguments);
        Failed = true;
        Root = null;
        return this;
    }

    /// <summary>Hands the problems on.</summary>
    /// <param name="bag">Takes them.</param>
    /// <param name="document">The path of the text's document, empty for the one that is read.</param>
    public void ReportTo(DiagnosticBag bag, string document)
    {
        foreach ((DiagnosticDescriptor descriptor, int offset, string[] arguments) in problems)
        {
            bag.Report(descriptor, JsonPointer.AtCharacter(document, offset), arguments);
        }
    }

    public static TreeResult TooDeep(int offset) =>
        new TreeResult().Fail(
            ReadingDiagnostics.TooLarge,
            offset,
            $"The document is nested more than {TreeParser.MaxDepth} levels deep"
        );
}
