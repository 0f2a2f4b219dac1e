using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Plan;
using TestKit.Calls;
using TestKit.Documents;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>Holds a request that was sent against what the document declares and against the values that were passed.</summary>
internal sealed partial class RequestJudge(
    ApiDocument document,
    ApiOperation operation,
    IReadOnlyList<MadeArgument> arguments,
    StubServer server
)
{
    private readonly List<string> faults = [];

    /// <summary>What is wrong with the request; none where all is well.</summary>
    public IReadOnlyList<string> Judge()
    {
        if (server.Request is not { } request)
        {
            return ["nothing was sent"];
        }

        Expect(operation.Method, request.Method.Method, "method");
        JudgePath(request.RequestUri!);
        JudgePairs("query", PairsOf(request.RequestUri!.Query.TrimStart('?'), '&', Decoded));
        JudgePairs("cookie", PairsOf(server.Header("Cookie") ?? "", ';', static text => Decoded(text.Trim())));
        JudgeHeaders();
        JudgeBody();
        JudgeCredentials();
        return faults;
    }

    private void Expect(string expected, string? actual, string what)
    {
        if (actual is null || !WireForm.AreSame(expected, actual))
        {
            faults.Add($"{what}: '{expected}' was sent as '{actual}'");
        }
    }

    private IEnumerable<(ApiParameter Parameter, JsonNode? Value)> Made(string place) =>
        from parameter in operation.Parameters
        where parameter.In == place
        from argument in arguments
        where !argument.Plan.IsBody
        where argument.Plan.Name == parameter.Name
        where argument.Plan.Kind.ToString().Equals(place, StringComparison.OrdinalIgnoreCase)
        select (parameter, argument.Json);

    private void JudgePath(Uri address)
    {
        (string template, string query) = Parted(operation.Path, '?');
        Match match = Regex.Match(address.AbsolutePath, PatternOf(template), RegexOptions.RightToLeft);
        if (!match.Success || !address.Query.Contains(query, StringComparison.Ordinal))
        {
            faults.Add($"path: {address.PathAndQuery} is not {operation.Path}");
            return;
        }

        Dictionary<string, (ApiParameter Parameter, JsonNode? Value)> made = Made("path")
            .ToDictionary(static pair => pair.Parameter.Name);
        int index = 0;
        foreach (string name in Placeholder().Matches(template).Select(static match => match.Groups[1].Value))
        {
            string sent = Decoded(match.Groups[++index].Value);
            if (
                made.TryGetValue(name, out (ApiParameter Parameter, JsonNode? Value) one)
                && WireForm.SegmentOf(one.Parameter, one.Value) is { } expected
            )
            {
                Expect(expected, sent, $"path parameter '{name}'");
            }
        }
    }

    /// <summary>What the path is like, from its end: a server may have a path of its own before it.</summary>
    private static string PatternOf(string template)
    {
        // Split gives what matched between what did not.
        IEnumerable<string> literals = Placeholder().Split(template).Where(static (_, index) => index % 2 == 0);
        return string.Join("([^/]*?)", literals.Select(static text => Regex.Escape(Escaped(text)))) + "$";
    }

    /// <summary>A literal of the template as it stands in a URL.</summary>
    private static string Escaped(string literal) => new Uri("http://host/" + literal).AbsolutePath[1..];

    private static (string Before, string After) Parted(string text, char separator)
    {
        string[] parts = text.Split(separator, 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private void JudgePairs(string place, List<(string Name, string Value)> sent)
    {
        foreach ((ApiParameter parameter, JsonNode? value) in Made(place))
        {
            if (value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
            {
                continue;
            }

            foreach ((string name, string text) in WireForm.PairsOf(parameter, value) ?? [])
            {
                int index = sent.FindIndex(pair => pair.Name == name && WireForm.AreSame(text, pair.Value));
                if (index < 0)
                {
                    string others = string.Join(" ", sent.Where(pair => pair.Name == name).Select(pair => pair.Value));
                    faults.Add($"{place} '{name}': '{text}' was sent as '{others}'");
                }
                else
                {
                    sent.RemoveAt(index);
                }
            }
        }
    }

    private void JudgeHeaders()
    {
        foreach ((ApiParameter parameter, JsonNode? value) in Made("header"))
        {
            if (WireForm.HeaderOf(parameter, value) is { } expected)
            {
                Expect(expected.Trim(), server.Header(parameter.Name)?.Trim(), $"header '{parameter.Name}'");
            }
        }
    }

    private void JudgeBody()
    {
        if (arguments.FirstOrDefault(argument => argument.Plan.IsBody) is not { } body)
        {
            return;
        }

        string sentType = server.Header("Content-Type") ?? "";
        string essence = MadeAnswer.Essence(sentType);
        if (!operation.Bodies.Keys.Any(declared => Matches(MadeAnswer.Essence(declared), essence)))
        {
            faults.Add($"body: '{sentType}' is none of {string.Join(", ", operation.Bodies.Keys)}");
        }

        if (arguments.FirstOrDefault(argument => argument.Plan.Kind == ArgumentKind.ContentType) is { } chosen)
        {
            Expect((string)chosen.Value!, sentType, "Content-Type");
        }

        string text = Encoding.UTF8.GetString(server.Body ?? []);
        switch (body.Plan.Kind)
        {
            case ArgumentKind.JsonBody:
                JudgeJson(body.Json, text);
                break;
            case ArgumentKind.FormBody when body.Json is JsonObject members:
                JudgeForm(members, PairsOf(text, '&', static part => Decoded(part.Replace('+', ' '))));
                break;
            case ArgumentKind.MultipartBody when body.Json is JsonObject members:
                JudgeParts(members, text);
                break;
            case ArgumentKind.TextBody:
                Expect((string)body.Value!, text, "body");
                break;
        }
    }

    private void JudgeJson(JsonNode? expected, string text)
    {
        if (JsonEquality.Difference(expected, JsonNode.Parse(text)) is { } difference)
        {
            faults.Add($"body {difference}");
        }
    }

    /// <summary>Every scalar of the form is there under its name; what is nested is there under a name that begins so.</summary>
    private void JudgeForm(JsonObject members, List<(string Name, string Value)> sent)
    {
        foreach ((string name, JsonNode? value) in members)
        {
            bool isThere = value switch
            {
                null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
                JsonArray or JsonObject => sent.Exists(pair =>
                    pair.Name == name
                    || pair.Name.StartsWith(name + "[", StringComparison.Ordinal)
                    || (value is JsonObject inner && inner.ContainsKey(pair.Name))
                ),
                _ => sent.Exists(pair => pair.Name == name && WireForm.AreSame(WireForm.TextOf(value), pair.Value)),
            };
            if (!isThere)
            {
                faults.Add($"form '{name}': {value?.ToJsonString()} was not sent");
            }
        }
    }

    private void JudgeParts(JsonObject members, string text)
    {
        foreach ((string name, JsonNode? value) in members)
        {
            bool isEmpty = value is null or JsonArray { Count: 0 };
            if (
                !isEmpty
                && !text.Contains($"name=\"{name}\"", StringComparison.Ordinal)
                && !text.Contains($"name={name}", StringComparison.Ordinal)
            )
            {
                faults.Add($"part '{name}' was not sent");
            }
        }
    }

    private void JudgeCredentials()
    {
        IReadOnlyList<string>[] missing = [.. operation.Security.Select(Missing)];
        if (missing.Length > 0 && missing.All(static schemes => schemes.Count > 0))
        {
            faults.Add($"credentials: nothing was sent of {string.Join(" or ", missing[0])}");
        }
    }

    private IReadOnlyList<string> Missing(IReadOnlyList<string> schemes) =>
        [
            .. schemes.Where(name =>
                document.Scheme(name) is { } scheme
                && scheme["type"]?.ToString() != "mutualTLS"
                && !IsSent(scheme["type"]?.ToString(), scheme["in"]?.ToString(), scheme["name"]?.ToString() ?? "")
            ),
        ];

    private bool IsSent(string? type, string? place, string name) =>
        (type, place) switch
        {
            ("apiKey", "query") => PairsOf(server.Request!.RequestUri!.Query.TrimStart('?'), '&', Decoded)
                .Exists(pair => pair.Name == name),
            ("apiKey", "cookie") => server.Header("Cookie")?.Contains(name + "=", StringComparison.Ordinal) == true,
            ("apiKey", _) => server.Header(name) is not null,
            _ => server.Header("Authorization") is not null,
        };

    private static List<(string Name, string Value)> PairsOf(
        string text,
        char separator,
        Func<string, string> decode
    ) =>
        [
            .. text.Split(separator, StringSplitOptions.RemoveEmptyEntries)
                .Select(static pair => pair.Split('=', 2))
                .Select(pair => (decode(pair[0]), pair.Length > 1 ? decode(pair[1]) : "")),
        ];

    private static bool Matches(string declared, string sent) =>
        declared == sent
        || declared is "*/*" or ""
        || (
            declared.EndsWith("/*", StringComparison.Ordinal)
            && sent.StartsWith(declared[..^1], StringComparison.Ordinal)
        );

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    [GeneratedRegex(@"\{[.;?&#+/]?([^}*]+)\*?\}")]
    private static partial Regex Placeholder();
}
