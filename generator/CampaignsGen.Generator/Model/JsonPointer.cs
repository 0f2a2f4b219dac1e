using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Model;

/// <summary>Provides methods for JSON Pointers in URI fragments (RFC 6901, section 6), which identify the nodes of the model.</summary>
/// <remarks>
/// <c>#/paths/~1pets/get</c> is a place in the document itself, <c>shared/common.yaml#/Pet</c> one in another document,
/// whose path is relative to the first.
/// </remarks>
internal static class JsonPointer
{
    public const string Root = "#";

    /// <summary>Returns the pointer of the member <paramref name="name"/> of the object at <paramref name="pointer"/>.</summary>
    public static string Append(string pointer, string name) => pointer + "/" + Escape(name);

    /// <summary>Returns the pointer of an item of the array at <paramref name="pointer"/>.</summary>
    public static string Append(string pointer, int index) =>
        pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the path before <c>#</c>, which is empty for a place in the document itself.</summary>
    public static string DocumentOf(string pointer)
    {
        int hash = pointer.IndexOf('#');
        return hash < 0 ? "" : pointer[..hash];
    }

    /// <summary>Returns the unescaped tokens of a pointer, or none for the whole document.</summary>
    public static string[] Tokens(string pointer)
    {
        int slash = pointer.IndexOf('/', Math.Max(pointer.IndexOf('#'), 0));
        if (slash < 0)
        {
            return [];
        }

        string[] tokens = pointer[(slash + 1)..].Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Unescape(tokens[i]);
        }

        return tokens;
    }

    /// <summary>Returns the last token, unescaped, or the name of the document for a pointer to a whole document.</summary>
    public static string LastToken(string pointer)
    {
        int slash = pointer.IndexOf('/', Math.Max(pointer.IndexOf('#'), 0));
        return slash < 0 ? DocumentName(DocumentOf(pointer)) : Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);
    }

    private static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string token)
    {
        if (token.IndexOf('~') < 0)
        {
            return token;
        }

        StringBuilder text = new(token.Length);
        for (int i = 0; i < token.Length; i++)
        {
            bool escaped = token[i] == '~' && i + 1 < token.Length && token[i + 1] is '0' or '1';
            text.Append(escaped ? (token[++i] == '0' ? '~' : '/') : token[i]);
        }

        return text.ToString();
    }

    private static string DocumentName(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        int dot = name.IndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
