using System.Text;
using Fuzz.Running;
using Fuzz.Seeds;

namespace Fuzz.Mutating;

/// <summary>Changes octets of a file, and the encoding in which it is written.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] Odd =
    [
        [0x00],
        [0x80],
        [0xC0, 0xAF],
        [0xE9],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xF8],
        [0xFF],
        [0xFE, 0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xEF, 0xBF, 0xBD],
        [0xE2, 0x80, 0xA8],
        [0xC2, 0x85],
        [0x1A],
        [0x7F],
        [0x0D],
    ];

    // Half of the files stay in UTF-8.
    private static readonly Encoding[] Encodings =
    [
        Encoding.UTF8,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        Encoding.Latin1,
    ];

    public static FuzzCase Make(Random random)
    {
        SeedDocument seed = SeedDocuments.Any(random);
        string text = random.Next(3) == 0 ? TextMutator.Mutate(seed.Text, random) : seed.Text;
        return Mutate(new FuzzCase(seed.Name, Encode(text, random)), random);
    }

    public static FuzzCase Mutate(FuzzCase fuzzCase, Random random)
    {
        List<byte> octets = [.. fuzzCase.First.Content];
        for (int left = Amount.Few(random); left > 0 && octets.Count > 0; left--)
        {
            Change(octets, random);
        }

        return fuzzCase.With([.. octets]);
    }

    private static byte[] Encode(string text, Random random)
    {
        if (random.Next(2) == 0)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        Encoding encoding = Encodings[random.Next(Encodings.Length)];
        byte[] mark = random.Next(4) == 0 ? [] : encoding.GetPreamble();
        return [.. mark, .. encoding.GetBytes(text)];
    }

    private static void Change(List<byte> octets, Random random)
    {
        int at = random.Next(octets.Count);
        switch (random.Next(6))
        {
            case 0:
                octets[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                octets[at] = (byte)random.Next(256);
                break;
            case 2 when random.Next(4) == 0:
                octets.RemoveRange(at, octets.Count - at);
                break;
            case 3:
                octets.RemoveRange(at, Math.Min(octets.Count - at, random.Next(1, 10)));
                break;
            default:
                octets.InsertRange(at, Odd[random.Next(Odd.Length)]);
                break;
        }
    }
}
