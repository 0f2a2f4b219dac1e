using System.Text;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Identifies an operation by its method and path. The names of path parameters are ignored.</summary>
internal static class OperationKey
{
    public static string Of(Operation operation) => operation.Method + " " + Nameless(operation.Path, []);

    public static string Show(Operation operation) => Words.Quote($"{operation.Method} {operation.Path}");

    /// <summary>Returns the names of the parameters of the path, in their order.</summary>
    public static List<string> Names(Operation operation)
    {
        List<string> names = [];
        Nameless(operation.Path, names);
        return names;
    }

    private static string Nameless(string path, List<string> names)
    {
        StringBuilder text = new(path.Length);
        int from = 0;
        while (from < path.Length)
        {
            int open = path.IndexOf('{', from);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(path, from, open - from).Append("{}");
            names.Add(path.Substring(open + 1, close - open - 1));
            from = close + 1;
        }

        return text.Append(path, from, path.Length - from).ToString();
    }
}
