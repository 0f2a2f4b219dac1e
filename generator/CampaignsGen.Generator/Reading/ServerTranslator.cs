using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The <c>servers</c> of a document, a path or an operation.</summary>
internal sealed class ServerTranslator(ReadingContext context)
{
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
        string? url = context.Text(node, "url");
        server = url is null
            ? null
            : new Server(node.Pointer, url)
            {
                Name = context.Version >= OpenApiVersion.V3_2 ? context.Text(node, "name") : null,
                Description = context.Text(node, "description"),
                Variables = TranslateVariables(node),
            };
        if (server is not null)
        {
            CheckVariables(node, server);
        }
        else
        {
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "url", "the server is left out");
        }

        return server is not null;
    }

    private void CheckVariables(SpecNode node, Server server)
    {
        foreach (string name in PathTemplate.Names(server.Url))
        {
            if (!server.Variables.Any(variable => variable.Name == name))
            {
                string consequence = $"the server's URL asks for '{{{name}}}'";
                context.Report(ReadingDiagnostics.MissingField, node.Pointer, "variables/" + name, consequence);
            }
        }
    }

    private EquatableArray<ServerVariable> TranslateVariables(SpecNode server)
    {
        if (!context.TryObject(server, "variables", out SpecNode map))
        {
            return default;
        }

        List<ServerVariable> variables = [];
        foreach (KeyValuePair<string, JsonNode?> member in map.Object!)
        {
            SpecNode node = new(member.Value, map.At(member.Key));
            if (context.IsObject(node, member.Key))
            {
                variables.Add(TranslateVariable(node, member.Key));
            }
        }

        return variables.ToEquatableArray();
    }

    private ServerVariable TranslateVariable(SpecNode node, string name)
    {
        EquatableArray<string> allowed = context.Texts(node, "enum");
        string? standard = context.Text(node, "default");
        if (standard is null)
        {
            string mend = allowed.Count > 0 ? $"its first value, '{allowed[0]}', is taken" : "the empty text is taken";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "default", mend);
        }
        else if (allowed.Count > 0 && !allowed.Contains(standard))
        {
            string mend = "Add it to the server variable's enum or correct it";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("default"), "enum", standard, mend);
        }

        return new(node.Pointer, name, standard ?? (allowed.Count > 0 ? allowed[0] : ""))
        {
            Description = context.Text(node, "description"),
            Enum = allowed,
        };
    }
}
