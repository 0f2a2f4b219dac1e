using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names a server after its name, its description if that is short, or its URL.</summary>
internal static class ServerNames
{
    private const int MostWords = 4;
    private const int MostCharacters = 40;

    /// <summary>Returns the name of a server. It includes the scheme if another server has the same URL with a different one.</summary>
    public static string Of(Server server, IEnumerable<Server> others)
    {
        if (server.Name is { Length: > 0 } name)
        {
            return Identifier.Pascal(name, "Server");
        }

        if (server.Description is { } description && IsShort(description))
        {
            return Identifier.Pascal(description, "Server");
        }

        string rest = WithoutScheme(server.Url);
        bool isShared = others.Any(other =>
            other.Pointer + other.Url != server.Pointer + server.Url && WithoutScheme(other.Url) == rest
        );
        return Identifier.Pascal(isShared ? server.Url : rest, "Server");
    }

    private static bool IsShort(string description)
    {
        string text = description.Trim().TrimEnd('.');
        return text.Length is > 0 and <= MostCharacters
            && Words.Of(text).Count is > 0 and <= MostWords
            && !text.Contains("://");
    }

    private static string WithoutScheme(string url)
    {
        int end = url.IndexOf("://", StringComparison.Ordinal);
        return end < 0 ? url : url.Substring(end + 3);
    }
}
