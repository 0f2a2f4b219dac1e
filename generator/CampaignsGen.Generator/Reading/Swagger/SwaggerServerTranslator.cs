using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>Swagger 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c>: together they are what 3.0 calls servers.</summary>
internal sealed class SwaggerServerTranslator(ReadingContext context)
{
    public EquatableArray<Server> Translate(SpecNode root)
    {
        string? host = context.Text(root, "host");
        string path = (context.Text(root, "basePath") ?? "").TrimEnd('/');
        if (string.IsNullOrEmpty(host))
        {
            return path.Length == 0 ? default : new[] { new Server(root.At("basePath"), path) }.ToEquatableArray();
        }

        List<Server> servers = [];
        foreach (string scheme in Schemes(root))
        {
            servers.Add(new(root.At("host"), $"{scheme}://{host}{path}"));
        }

        return servers.ToEquatableArray();
    }

    /// <summary>Encrypted first, for the first server is the one that is used unless the caller says otherwise; https where the document does not say.</summary>
    private List<string> Schemes(SpecNode root)
    {
        List<string> schemes = [];
        foreach (string scheme in context.Texts(root, "schemes"))
        {
            if (scheme == "https")
            {
                schemes.Insert(0, scheme);
            }
            else if (scheme == "http")
            {
                schemes.Add(scheme);
            }
        }

        return schemes.Count == 0 ? ["https"] : schemes;
    }
}
