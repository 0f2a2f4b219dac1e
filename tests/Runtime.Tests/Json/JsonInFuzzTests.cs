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
        Mutated.Texts.Sample(
            static utf8 =>
            {
                _ = TryRead(utf8, static (ref JsonIn json) => ParcelJson.Read(ref json) is not null);
                _ = TryRead(utf8, static (ref JsonIn json) => StopJson.Read(ref json) is not null);
            },
            iter: Samples
        );

    [Fact]
    public void TextInSegmentsIsAcceptedAlike() =>
        Gen.Select(Mutated.Texts.Where(static utf8 => !utf8.AsSpan().StartsWith("\uFEFF"u8)), Gen.Int[1, 9])
            .Sample(
                static (utf8, length) =>
                    Assert.Equal(TryRead(utf8, ReadEach), IsRead(() => Text.ReadSegmented(utf8, length, ReadEach))),
                iter: Samples
            );

    [Fact]
    public void TheSerializerMeetsOnlyJsonExceptions() =>
        Mutated.Texts.Sample(
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
        Mutated.Texts.Sample(utf8 => Assert.Equal(IsAccepted(utf8, look), TryRead(utf8, read)), iter: Samples);

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
}
