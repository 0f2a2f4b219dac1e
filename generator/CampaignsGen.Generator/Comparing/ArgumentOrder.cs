using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the order of a method's arguments: path parameters first, then the others in the order of the document with the
/// required ones first. Optional parameters that are combined in one object have no order.
/// </summary>
internal sealed class ArgumentOrder(Comparison comparison)
{
    public void Compare(IReadOnlyList<(Parameter Old, Parameter New)> pairs, Operation old, Operation current)
    {
        bool wereObject = SentParameters.AreObject(old, comparison.Old.Model.SecuritySchemes);
        bool areObject = SentParameters.AreObject(current, comparison.New.Model.SecuritySchemes);
        if (wereObject != areObject)
        {
            string pointer = JsonPointer.Append(current.Pointer, "parameters");
            string change = areObject
                ? "they were arguments and are now one object"
                : "they were one object and are now arguments";
            Report(pointer, $"The optional parameters of operation {OperationKey.Show(current)}", change);
            return;
        }

        CompareOrder([.. pairs.Where(pair => !areObject || !SentParameters.IsOptional(pair.New))], current);
    }

    private void CompareOrder(IReadOnlyList<(Parameter Old, Parameter New)> pairs, Operation current)
    {
        List<string> path = OperationKey.Names(current);
        List<(Parameter Old, Parameter New)> before =
        [
            .. pairs.OrderBy(pair => Rank(pair.Old, IndexOf(pair.New, path))),
        ];
        List<Parameter> after =
        [
            .. Ordered(current.Parameters, path)
                .Where(parameter => pairs.Any(pair => ReferenceEquals(pair.New, parameter))),
        ];
        for (int i = 0; i < before.Count && i < after.Count; i++)
        {
            if (!ReferenceEquals(before[i].New, after[i]))
            {
                Report(
                    after[i].Pointer,
                    $"The arguments of operation {OperationKey.Show(current)} changed their order",
                    $"{Words.Quote(after[i].Name)} now precedes {Words.Quote(before[i].New.Name)}"
                );
                return;
            }
        }
    }

    private void Report(string pointer, string what, string change) =>
        comparison.Findings.Add(null, pointer, ContractDiagnostics.ArgumentsChanged, what, change);

    private static IEnumerable<Parameter> Ordered(IEnumerable<Parameter> parameters, List<string> path) =>
        parameters.OrderBy(parameter => Rank(parameter, IndexOf(parameter, path)));

    private static int Rank(Parameter parameter, int inPath) =>
        parameter.Location == ParameterLocation.Path ? inPath
        : parameter.Required ? int.MaxValue - 1
        : int.MaxValue;

    private static int IndexOf(Parameter parameter, List<string> path) => path.IndexOf(parameter.Name);
}
