using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>The order of a method's arguments: those of the path, then as in the document, the required ones first.</summary>
internal static class ArgumentOrder
{
    public static void Compare(
        IReadOnlyList<(Parameter Old, Parameter New)> pairs,
        Operation current,
        Findings findings
    )
    {
        List<string> path = OperationKey.Names(current);
        List<Parameter> order = [.. Ordered(current.Parameters, path)];
        List<(Parameter Old, Parameter New)> before =
        [
            .. pairs.OrderBy(pair => Rank(pair.Old, IndexOf(pair.New, path))),
        ];
        List<Parameter> after = [.. order.Where(parameter => pairs.Any(pair => ReferenceEquals(pair.New, parameter)))];
        for (int i = 0; i < before.Count && i < after.Count; i++)
        {
            if (!ReferenceEquals(before[i].New, after[i]))
            {
                findings.Add(
                    null,
                    after[i].Pointer,
                    ContractDiagnostics.ArgumentsChanged,
                    $"The arguments of operation {OperationKey.Show(current)} stand in another order",
                    $"{Words.Quote(after[i].Name)} comes before {Words.Quote(before[i].New.Name)}"
                );
                return;
            }
        }
    }

    private static IEnumerable<Parameter> Ordered(IEnumerable<Parameter> parameters, List<string> path) =>
        parameters.OrderBy(parameter => Rank(parameter, IndexOf(parameter, path)));

    private static int Rank(Parameter parameter, int inPath) =>
        parameter.Location == ParameterLocation.Path ? inPath
        : parameter.Required ? int.MaxValue - 1
        : int.MaxValue;

    private static int IndexOf(Parameter parameter, List<string> path) => path.IndexOf(parameter.Name);
}
