using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// What a file is called where the compiler writes it: short enough for a project in a deep folder of Windows, whose paths end
/// at 260 characters, and for file systems whose names end at 255 bytes.
/// </summary>
internal static class HintName
{
    private const int MostCharacters = 80;
    private const int MostBytes = 200;
    private const string Ending = ".g.cs";

    /// <summary>How many digits a cut name ends with. They are of the whole name, and of no other file's.</summary>
    private const int HashLength = 12;

    /// <param name="name">The namespace and the name of what stands in the file, which no other file has in any case of its letters.</param>
    public static string Of(string name)
    {
        string whole = name + Ending;
        return whole.Length <= MostCharacters && Encoding.UTF8.GetByteCount(whole) <= MostBytes
            ? whole
            : $"{Beginning(name)}-{Hash(name)}{Ending}";
    }

    /// <summary>What there is room for, of whole characters.</summary>
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
