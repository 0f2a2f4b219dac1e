using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Creates the names of generated files. They are short enough for a project in a deep folder on Windows, where paths are
/// limited to 260 characters, and for file systems that limit names to 255 bytes.
/// </summary>
internal static class HintName
{
    private const int MostCharacters = 80;
    private const int MostBytes = 200;
    private const string Ending = ".g.cs";

    /// <summary>The number of hash digits at the end of a truncated name. The hash is of the whole name, so it is unique.</summary>
    private const int HashLength = 12;

    /// <param name="name">The namespace and the name of the file's content, which is unique ignoring case.</param>
    public static string Of(string name)
    {
        string whole = name + Ending;
        return whole.Length <= MostCharacters && Encoding.UTF8.GetByteCount(whole) <= MostBytes
            ? whole
            : $"{Beginning(name)}-{Hash(name)}{Ending}";
    }

    /// <summary>Returns the longest start of the name that fits, without splitting a surrogate pair.</summary>
    private static string Beginning(string name)
    {
        int rest = 1 + HashLength + Ending.Length;
        int length = 0;
        int bytes = rest;
        while (true)
        {
            int next = length + (length + 1 < name.Length && char.IsSurrogatePair(name, length) ? 2 : 1);
            if (next > name.Length || next + rest > MostCharacters)
            {
                return name.Substring(0, length);
            }

            bytes += Encoding.UTF8.GetByteCount(name.Substring(length, next - length));
            if (bytes > MostBytes)
            {
                return name.Substring(0, length);
            }

            length = next;
        }
    }

    private static string Hash(string name)
    {
        using SHA256 algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(name));
        return string.Concat(
            hash.Take(HashLength / 2).Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture))
        );
    }
}
