using System.Text;
using CsCheck;

namespace Runtime.Tests.Json;

/// <summary>Valid JSON texts with bytes changed, dropped and put in; some of them are valid all the same.</summary>
internal static class Mutated
{
    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            "{\"town\":\"a\\u00e9\\ud83d\\ude00é😀\",\"km\":-1.5e3}",
            "[1,-0.5,1e9,true,false,null,\"\",[],{},[[[]]],{\"a\":{\"b\":[1,{\"c\":2}]}}]",
            " { \"a\" : [ 1 , \"x\\n\\\"\\\\\\/\" ] ,\r\n\t\"a\":1.25e-7 } ",
            "{\"code\":\"c\",\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"grams\":12,\"sentAt\":\"2030-05-01T10:00:00Z\","
                + "\"state\":\"SENT\",\"stops\":[{\"town\":\"a\"}],\"grid\":[[1,2],[3]],\"labels\":{\"x\":\"y\"},\"seal\":\"AAA=\","
                + "\"extra\":{\"a\":[\"b\"]},\"note\":null,\"batch\":\"123e4567-e89b-12d3-a456-426614174000\",\"other\":{\"a\":1}}",
            new string('[', 63) + "{}" + new string(']', 63),
            "\"\\u0041\"",
            "-12.5E+10",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly Gen<byte> AnyByte = Gen.OneOf<byte>(
        Gen.Byte,
        Gen.OneOf([.. "{}[]\",:\\/0123456789-+.eEutrfalsn \t\r\n"u8.ToArray()]),
        Gen.OneOf<byte>(0x00, 0x80, 0xC3, 0xED, 0xA0, 0xEF, 0xBB, 0xBF, 0xF0, 0xFF)
    );

    internal static readonly Gen<byte[]> Texts = Gen.Select(
        Gen.OneOf(Seeds),
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1000], AnyByte).Array[1, 4],
        static (seed, changes) =>
        {
            List<byte> bytes = [.. seed];
            foreach ((int kind, int place, byte value) in changes)
            {
                Change(bytes, kind, place % (bytes.Count + 1), value);
            }

            return bytes.ToArray();
        }
    );

    private static void Change(List<byte> bytes, int kind, int place, byte value)
    {
        switch (kind)
        {
            case 0:
                bytes.Insert(place, value);
                break;
            case 1 when place < bytes.Count:
                bytes.RemoveAt(place);
                break;
            case 2 when place < bytes.Count:
                bytes[place] = value;
                break;
        }
    }
}
