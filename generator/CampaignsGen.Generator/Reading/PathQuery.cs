using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>
/// Handles the query that some publishers write after a path: <c>/rpc?action=list</c>, <c>/search?q={q}</c>, <c>/search{?q}</c>. Parts that
/// a parameter sends are removed; the rest is sent with every request.
/// </summary>
internal static class PathQuery
{
    /// <summary>The syntax of RFC 6570, sections 3.2.8 and 3.2.9.</summary>
    private static readonly Regex FormExpression = new(@"\{([?&])([^{}]+)\}", RegexOptions.CultureInvariant);

    /// <summary>The syntax of RFC 6570, section 3.2.4.</summary>
    private static readonly Regex FragmentExpression = new(@"\{#[^{}]+\}", RegexOptions.CultureInvariant);

    private static readonly Regex Placeholder = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the path without the parts that its parameters send.</summary>
    /// <param name="context">The context.</param>
    /// <param name="path">The path as it is written.</param>
    /// <param name="pointer">The pointer to the path.</param>
    /// <param name="parameters">The parameters. One whose value is fixed in the query becomes required.</param>
    public static string Resolve(ReadingContext context, string path, string pointer, List<Parameter> parameters)
    {
        string written = FormExpression.Replace(path, match => Resolve(match, parameters));
        string all = written;
        written = FragmentExpression.Replace(written, "");
        string masked = Placeholder.Replace(written, static match => new string('x', match.Length));
        int fragment = masked.IndexOf('#');
        if (fragment >= 0 || written != all)
        {
            context.Report(ReadingDiagnostics.QueryInPath, pointer, path, "a fragment", "it is not sent");
        }

        int query = masked.IndexOf('?');
        if (query < 0 || (fragment >= 0 && fragment < query))
        {
            return written;
        }

        context.Report(
            ReadingDiagnostics.QueryInPath,
            pointer,
            path,
            "a query",
            "it is sent as written, followed by the query parameters"
        );
        int end = fragment < 0 ? written.Length : fragment;
        IEnumerable<string> kept = written
            .Substring(query + 1, end - query - 1)
            .Split('&')
            .Where(pair => pair.Length > 0 && !IsSentByParameter(pair, parameters));
        string rest = string.Join("&", kept);
        return written.Substring(0, query) + (rest.Length == 0 ? "" : "?" + rest) + written.Substring(end);
    }

    /// <summary>
    /// Replaces an expression. Query parameters are sent separately; those declared as path parameters are filled in here.
    /// </summary>
    private static string Resolve(Match expression, List<Parameter> parameters)
    {
        List<string> names = [.. expression.Groups[2].Value.Split(',').Select(static name => name.TrimEnd('*'))];
        if (!names.TrueForAll(name => parameters.Exists(parameter => IsQueryOrPath(parameter, name))))
        {
            return expression.Value;
        }

        IEnumerable<string> pairs = names
            .Where(name => !parameters.Exists(parameter => IsQuery(parameter, name)))
            .Select(static name => $"{name}={{{name}}}");
        string rest = string.Join("&", pairs);
        return rest.Length == 0 ? "" : expression.Groups[1].Value + rest;
    }

    private static bool IsSentByParameter(string pair, List<Parameter> parameters)
    {
        int equals = pair.IndexOf('=');
        string name = equals < 0 ? pair : pair.Substring(0, equals);
        int index = parameters.FindIndex(parameter => IsQuery(parameter, name));
        if (index < 0)
        {
            return false;
        }

        // Without the parameter, the request would be for another operation.
        bool isFixed = equals >= 0 && !pair.Contains("{");
        parameters[index] = parameters[index] with { Required = parameters[index].Required || isFixed };
        return true;
    }

    private static bool IsQueryOrPath(Parameter parameter, string name) =>
        parameter.Location is ParameterLocation.Query or ParameterLocation.Path && parameter.Name == name;

    private static bool IsQuery(Parameter parameter, string name) =>
        parameter.Location == ParameterLocation.Query && parameter.Name == name;
}
