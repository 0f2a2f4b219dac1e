using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>
/// Valid documents with bytes changed, dropped and put in: they are accepted and rejected exactly as
/// <see cref="JsonDocument"/> does, and a rejection is a <see cref="JsonException"/> with a path, never anything else.
/// </summary>
public sealed class JsonInFuzzTests
{
    private const int Samples = 10_000;

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

    private static readonly Gen<byte[]> Mutants = Gen.Select(
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

    [Fact]
    public void ReadingEachValueIsAcceptedWhereTheDocumentHasThem() =>
        Check(ReadEach, static document => ReadTexts(document.RootElement));

    [Fact]
    public void ReadingAnElementIsAcceptedWhereTheDocumentHasIt() =>
        Check(
            static (ref JsonIn json) => json.ReadElement().ValueKind != JsonValueKind.Undefined,
            static document => ReadTexts(document.RootElement)
        );

    [Fact]
    public void SkippingIsAcceptedWhereTheDocumentIs() =>
        Check(
            static (ref JsonIn json) =>
            {
                json.Skip();
                return true;
            },
            static _ => true
        );

    [Fact]
    public void AModelIsReadOrIsAFault() =>
        Mutants.Sample(
            static utf8 =>
            {
                _ = TryRead(utf8, static (ref JsonIn json) => ParcelJson.Read(ref json) is not null);
                _ = TryRead(utf8, static (ref JsonIn json) => StopJson.Read(ref json) is not null);
            },
            iter: Samples
        );

    [Fact]
    public void TextInSegmentsIsAcceptedAlike() =>
        Gen.Select(Mutants.Where(static utf8 => !utf8.AsSpan().StartsWith("\uFEFF"u8)), Gen.Int[1, 9])
            .Sample(
                static (utf8, length) =>
                    Assert.Equal(TryRead(utf8, ReadEach), IsRead(() => Text.ReadSegmented(utf8, length, ReadEach))),
                iter: Samples
            );

    [Fact]
    public void TheSerializerMeetsOnlyJsonExceptions() =>
        Mutants.Sample(
            static utf8 =>
            {
                try
                {
                    JsonSerializer.Deserialize<Parcel>(utf8);
                }
                catch (JsonException fault)
                {
                    Assert.NotNull(fault.Path);
                }
            },
            iter: Samples / 10
        );

    private static void Check(JsonRead<bool> read, Func<JsonDocument, bool> look) =>
        Mutants.Sample(utf8 => Assert.Equal(IsAccepted(utf8, look), TryRead(utf8, read)), iter: Samples);

    private static bool TryRead(byte[] utf8, JsonRead<bool> read)
    {
        try
        {
            return Text.Read(utf8, read);
        }
        catch (JsonException fault)
        {
            Assert.StartsWith($"{fault.Path}: ", fault.Message, StringComparison.Ordinal);
            Assert.InRange(fault.LineNumber ?? -1, 0, utf8.Length);
            Assert.InRange(fault.BytePositionInLine ?? -1, 0, utf8.Length);
            return false;
        }
    }

    private static bool IsRead(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsAccepted(byte[] utf8, Func<JsonDocument, bool> look)
    {
        try
        {
            int start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            using JsonDocument document = JsonDocument.Parse(utf8.AsMemory(start));
            return look(document);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool ReadEach(ref JsonIn json)
    {
        int property = PropertyNames.None;
        switch (json.Kind)
        {
            case JsonKind.Object:
                json.BeginObject();
                while (json.NextProperty(NoNames, ref property))
                {
                    Assert.NotNull(json.PropertyName);
                    ReadEach(ref json);
                }

                break;
            case JsonKind.Array:
                json.ReadList(ReadEach);
                break;
            case JsonKind.String:
                json.ReadString();
                break;
            case JsonKind.Boolean:
                json.ReadBoolean();
                break;
            case JsonKind.Null:
                Assert.True(json.TryReadNull());
                break;
            default:
                json.ReadElement();
                break;
        }

        return true;
    }

    private static readonly PropertyNames NoNames = new("a", "town");

    private static bool ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element
                    .EnumerateObject()
                    .All(static property => property.Name is not null && ReadTexts(property.Value));
            case JsonValueKind.Array:
                return element.EnumerateArray().All(ReadTexts);
            case JsonValueKind.String:
                return element.GetString() is not null;
            default:
                return true;
        }
    }

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
