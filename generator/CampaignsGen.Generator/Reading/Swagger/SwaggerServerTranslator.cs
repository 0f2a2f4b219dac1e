using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>Translates Swagger 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c>, which correspond to the servers of 3.0.</summary>
internal sealed class SwaggerServerTranslator(ReadingContext context)
{
    private const string SchemeEnd = "://";

    public EquatableArray<Server> Translate(SpecNode root)
    {
        SwaggerHost host = SwaggerHost.Of(context.Text(root, "host")?.Trim() ?? "");
        SwaggerHost path = PathOf(root);
        if (host.Name.Length == 0 && path.Name.Length > 0)
        {
            host = path;
        }

        string place = root.At(root.Has("host") && host != path ? "host" : "basePath");
        string behind = Join(host.Path, path.Path);
        if (host.Name.Length == 0)
        {
            return behind.Length == 0 ? default : new[] { Server(place, behind) }.ToEquatableArray();
        }

        EquatableArray<Server> servers = Schemes(root, host, place)
            .Select(scheme => Server(place, scheme + SchemeEnd + host.Name + behind))
            .ToEquatableArray();
        if (place.EndsWith("host", StringComparison.Ordinal) && host.IsMore)
        {
            context.Report(ReadingDiagnostics.HostIsMore, place, context.Text(root, "host")!, servers[0].Url);
        }

        return servers;
    }

    /// <summary>Returns the path. Some documents contain an absolute URL there, whose host is used if no other is specified.</summary>
    private SwaggerHost PathOf(SpecNode root)
    {
        string text = context.Text(root, "basePath")?.Trim() ?? "";
        if (text.Contains(SchemeEnd))
        {
            SwaggerHost whole = SwaggerHost.Of(text);
            context.Report(ReadingDiagnostics.BasePathWithoutSlash, root.At("basePath"), text, whole.Path);
            return whole;
        }

        string path = "/" + text.Trim('/');
        if (text.Length > 0 && text[0] != '/')
        {
            context.Report(ReadingDiagnostics.BasePathWithoutSlash, root.At("basePath"), text, path);
        }

        return new SwaggerHost(null, "", path.TrimEnd('/'));
    }

    /// <summary>Joins the paths of both fields; a path that is repeated is used once.</summary>
    private static string Join(string ofHost, string ofBasePath) => ofHost == ofBasePath ? ofHost : ofHost + ofBasePath;

    private Server Server(string pointer, string url) => new(pointer, url) { Variables = Variables(pointer, url) };

    /// <summary>
    /// Returns the variables for placeholders. Version 2.0 does not have variables, so only the caller can supply the values.
    /// </summary>
    private EquatableArray<ServerVariable> Variables(string pointer, string url)
    {
        List<ServerVariable> variables = [];
        foreach (string name in PathTemplate.Names(url).Distinct())
        {
            string fix =
                $"OpenAPI 2.0 has no variables, so the client has a required option for '{{{name}}}'. To fix this, write the value";
            context.Report(ReadingDiagnostics.UnknownValue, pointer, JsonPointer.LastToken(pointer), url, fix);
            variables.Add(new(pointer, name, null));
        }

        return variables.ToEquatableArray();
    }

    /// <summary>Returns the schemes, <c>https</c> first, because the first server is the default.</summary>
    private List<string> Schemes(SpecNode root, SwaggerHost host, string place)
    {
        List<string> schemes = [];
        EquatableArray<string> written = context.Texts(root, "schemes");
        for (int i = 0; i < written.Count; i++)
        {
            switch (written[i].ToLowerInvariant())
            {
                case "https":
                    schemes.Insert(0, "https");
                    break;
                case "http":
                    schemes.Add("http");
                    break;
                case "ws" or "wss":
                    break;
                default:
                    context.Report(
                        ReadingDiagnostics.UnknownValue,
                        JsonPointer.Append(root.At("schemes"), i),
                        "schemes",
                        written[i],
                        "it is ignored. To fix this, use 'https' or 'http'"
                    );
                    break;
            }
        }

        if (schemes.Count > 0)
        {
            return schemes;
        }

        if (host.Scheme is null)
        {
            context.Report(ReadingDiagnostics.SchemeIsHttps, place, host.Name);
        }

        return [host.Scheme ?? "https"];
    }
}
