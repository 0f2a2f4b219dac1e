using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Checks a path template against its parameters.</summary>
internal static class PathTemplate
{
    private static readonly char[] Operators = ['.', ';', '/', '?', '&', '+', '#'];

    /// <param name="context">The context.</param>
    /// <param name="path">The path.</param>
    /// <param name="item">The path item under <c>paths</c>, whose key is the path.</param>
    /// <param name="list">The parameters of one of its operations.</param>
    public static void Check(ReadingContext context, string path, SpecNode item, ParameterList list)
    {
        List<string> names = Names(path);
        if (!IsBalanced(path))
        {
            string message = $"The path '{path}' has an unmatched brace. To fix this, write parameters as '{{name}}'.";
            context.Report(ReadingDiagnostics.PathParameterMismatch, item.Pointer, message);
            return;
        }

        CheckNames(context, path, names, item, list);
        foreach (Parameter parameter in list.Parameters)
        {
            if (parameter.Location == ParameterLocation.Path && !names.Contains(parameter.Name))
            {
                string message =
                    $"The path '{path}' does not contain '{{{parameter.Name}}}', so the path parameter of that name is omitted. To fix this, add it to the path or remove the parameter.";
                string place = parameter.Pointer;
                context.ReportOnce(place, ReadingDiagnostics.PathParameterMismatch, place, message);
            }
        }
    }

    private static void CheckNames(
        ReadingContext context,
        string path,
        List<string> names,
        SpecNode item,
        ParameterList list
    )
    {
        foreach (string name in names.Distinct())
        {
            if (names.IndexOf(name) != names.LastIndexOf(name))
            {
                string message =
                    $"The path '{path}' contains '{{{name}}}' more than once, so one value is used in each place. To fix this, give each of them its own name.";
                context.Report(ReadingDiagnostics.PathParameterMismatch, item.Pointer, message);
            }

            if (!list.IsIncomplete && !list.Parameters.Exists(parameter => IsPath(parameter, name)))
            {
                string message =
                    $"The path '{path}' contains '{{{name}}}', but no path parameter has that name, so a string is used. To fix this, declare it with 'in: path' or correct the path.";
                context.Report(ReadingDiagnostics.PathParameterMismatch, item.Pointer, message);
            }
        }
    }

    /// <summary>
    /// Returns the path with <c>{petId}</c> in place of <c>{.petId*}</c>. Some publishers specify or repeat the style of a parameter there,
    /// in the syntax of RFC 6570, section 2.2, or the segments of its value, such as Google's <c>{name=projects/*}</c>. Only expressions
    /// that contain the name of a parameter are replaced. The parameter gets the style unless it specifies one itself.
    /// </summary>
    public static string WithoutOperators(string path, List<Parameter> parameters)
    {
        foreach (string name in Names(path))
        {
            string bare = Bare(name);
            int index = parameters.FindIndex(parameter => IsPath(parameter, bare));
            if (bare != name && index >= 0 && !parameters.Exists(parameter => IsPath(parameter, name)))
            {
                parameters[index] = WithStyle(parameters[index], name);
                string written = $"{{{name}}}";
                string plain = $"{{{bare}}}";
                path =
                    name[0] == '/'
                        ? path.Replace("/" + written, written).Replace(written, "/" + plain)
                        : path.Replace(written, plain);
            }
        }

        return path;
    }

    private static string Bare(string name)
    {
        int segments = name.IndexOf('=');
        return segments > 0 ? name.Substring(0, segments) : name.TrimStart(Operators).TrimEnd('*');
    }

    private static Parameter WithStyle(Parameter parameter, string expression) =>
        parameter.Style != ParameterStyle.Simple
            ? parameter
            : parameter with
            {
                Style = expression[0] switch
                {
                    '.' => ParameterStyle.Label,
                    ';' => ParameterStyle.Matrix,
                    _ => ParameterStyle.Simple,
                },
                Explode =
                    parameter.Explode
                    || (expression.EndsWith("*", StringComparison.Ordinal) && !expression.Contains("=")),
                AllowReserved = parameter.AllowReserved || expression[0] == '+',
                HasSegments = parameter.HasSegments || expression[0] == '+' || HasSegments(expression),
            };

    /// <summary>Determines whether a pattern covers several segments: <c>{name=projects/*}</c>, <c>{path=**}</c>, but not <c>{id=*}</c>.</summary>
    private static bool HasSegments(string expression) =>
        expression.IndexOf('=') is >= 0 and var start
        && (expression.IndexOf('/', start) >= 0 || expression.IndexOf("**", start, StringComparison.Ordinal) >= 0);

    /// <summary>Returns the names in braces, in order.</summary>
    public static List<string> Names(string path)
    {
        List<string> names = [];
        for (int open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            int close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            names.Add(path.Substring(open + 1, close - open - 1));
        }

        return names;
    }

    /// <summary>Returns <c>/pets/{}</c> for <c>/pets/{petId}</c>, which identifies the requests that a server cannot distinguish.</summary>
    public static string WithoutNames(string path)
    {
        foreach (string name in Names(path))
        {
            path = path.Replace($"{{{name}}}", "{}");
        }

        return path;
    }

    private static bool IsBalanced(string path)
    {
        bool isOpen = false;
        foreach (char c in path)
        {
            if (c is '{' or '}')
            {
                if (isOpen == (c == '{'))
                {
                    return false;
                }

                isOpen = !isOpen;
            }
        }

        return !isOpen;
    }

    private static bool IsPath(Parameter parameter, string name) =>
        parameter.Location == ParameterLocation.Path && parameter.Name == name;
}
