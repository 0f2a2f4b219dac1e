using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>Swagger 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c>: together they are what 3.0 calls servers.</summary>
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

    /// <summary>The path; some write a whole address there, which then says where the server is if nothing else does.</summary>
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

    /// <summary>A path that stands in both fields is one.</summary>
    private static string Join(string ofHost, string ofBasePath) => ofHost == ofBasePath ? ofHost : ofHost + ofBasePath;

    private Server Server(string pointer, string url) => new(pointer, url) { Variables = Variables(pointer, url) };

    /// <summary>2.0 describes no variables; where a placeholder stands all the same, only whoever calls can fill it.</summary>
    private EquatableArray<ServerVariable> Variables(string pointer, string url)
    {
        List<ServerVariable> variables = [];
        foreach (string name in PathTemplate.Names(url).Distinct())
        {
            string mend =
                $"OpenAPI 2.0 has no variables, so the client has a required option for '{{{name}}}'. To fix this, write the value";
            context.Report(ReadingDiagnostics.UnknownValue, pointer, JsonPointer.LastToken(pointer), url, mend);
            variables.Add(new(pointer, name, null));
        }

        return variables.ToEquatableArray();
    }

    /// <summary>Encrypted first, for the first server is the one that is used unless the caller says otherwise.</summary>
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
