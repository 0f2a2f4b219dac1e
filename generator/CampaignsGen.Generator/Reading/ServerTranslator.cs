using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>servers</c> of a document, a path or an operation.</summary>
internal sealed class ServerTranslator(ReadingContext context)
{
    /// <summary>Matches a variable directly after the host name whose name indicates a path.</summary>
    private static readonly Regex PathBehindName = new(
        @"^(\w+:)?//[^/{}]*\w\{(?<name>[^{}]*(path|prefix)[^{}]*)\}(/|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    public EquatableArray<Server> Translate(SpecNode owner)
    {
        if (!context.TryList(owner, "servers", out SpecNode list))
        {
            return default;
        }

        List<Server> servers = [];
        for (int i = 0; i < list.Array!.Count; i++)
        {
            if (context.IsObject(list[i], "servers") && Translate(list[i], out Server? server))
            {
                servers.Add(server!);
            }
        }

        return servers.ToEquatableArray();
    }

    private bool Translate(SpecNode node, out Server? server)
    {
        string? url = context.Text(node, "url")?.Trim();
        server = url is null ? null : Translate(node, url);
        if (url?.StartsWith("//", StringComparison.Ordinal) == true)
        {
            context.Report(ReadingDiagnostics.SchemeIsHttps, server!.UrlPointer, url);
        }

        if (server is null)
        {
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "url", "the server is ignored");
        }

        return server is not null;
    }

    private Server Translate(SpecNode node, string url)
    {
        EquatableArray<ServerVariable> variables = TranslateVariables(node, url);
        return new(node.Pointer, WithSlash(node, url, variables))
        {
            UrlPointer = node.At("url"),
            Name = context.Version >= OpenApiVersion.V3_2 ? context.Text(node, "name") : null,
            Description = context.Text(node, "description"),
            Variables = variables,
        };
    }

    /// <summary>Inserts the slash before a base path after the host: <c>https://api.example.com{basePath}</c> with <c>v1</c>.</summary>
    private string WithSlash(SpecNode node, string url, EquatableArray<ServerVariable> variables)
    {
        Match match = PathBehindName.Match(url);
        string name = match.Groups["name"].Value;
        if (
            !match.Success
            || variables.FirstOrDefault(variable => variable.Name == name)?.Default is not { Length: > 0 } standard
            || !char.IsLetterOrDigit(standard[0])
        )
        {
            return url;
        }

        context.Report(
            ReadingDiagnostics.BasePathWithoutSlash,
            JsonPointer.Append(JsonPointer.Append(node.At("variables"), name), "default"),
            standard,
            "/" + standard
        );
        return url.Insert(match.Groups["name"].Index - 1, "/");
    }

    private EquatableArray<ServerVariable> TranslateVariables(SpecNode server, string url)
    {
        List<ServerVariable> variables = [];
        if (context.TryObject(server, "variables", out SpecNode map))
        {
            AddDeclared(variables, map);
        }

        foreach (string name in PathTemplate.Names(url).Distinct())
        {
            if (!variables.Exists(variable => variable.Name == name))
            {
                string consequence =
                    $"the URL of the server contains '{{{name}}}', for which the caller must supply a value";
                context.Report(ReadingDiagnostics.MissingField, server.At("url"), "variables/" + name, consequence);
                variables.Add(new(server.Pointer, name, null));
            }
        }

        return variables.ToEquatableArray();
    }

    private void AddDeclared(List<ServerVariable> variables, SpecNode map)
    {
        foreach (TreeChild member in map.Members)
        {
            SpecNode node = new(member.Value, map.At(member.Key));
            if (context.IsObject(node, member.Key))
            {
                variables.Add(TranslateVariable(node, member.Key));
            }
        }
    }

    private ServerVariable TranslateVariable(SpecNode node, string name)
    {
        EquatableArray<string> allowed = context.Texts(node, "enum");
        string? standard = context.Text(node, "default");
        if (standard is null)
        {
            string fix =
                allowed.Count > 0 ? $"its first value, '{allowed[0]}', is used" : "the caller must supply a value";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "default", fix);
        }
        else if (allowed.Count > 0 && !allowed.Contains(standard))
        {
            string fix = "it is not in the enum of the server variable. To fix this, add it there or correct it";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("default"), "default", standard, fix);
        }

        return new(node.Pointer, name, standard ?? allowed.FirstOrDefault())
        {
            Description = context.Text(node, "description"),
            Enum = allowed,
        };
    }
}
