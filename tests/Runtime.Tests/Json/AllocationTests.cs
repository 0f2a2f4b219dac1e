using System.Buffers;
using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What reading and writing allocate: the values that are handed out, and nothing else.</summary>
public sealed class AllocationTests
{
    private static readonly PropertyNames Names = new("a", "b", "c", "d", "e", "f", "g", "h", "i");

    private static readonly byte[] Scalars =
        """{"a":1,"b":2.5,"c":true,"d":"123e4567-e89b-12d3-a456-426614174000","e":"2030-05-01T10:00:00.5+02:00","f":"2030-05-01","g":"PT1H30M","h":"10:00:00","i":"SENT","x":{"a":[1,"x"]},"a":1e3,"b":1.0}"""u8.ToArray();

    [Fact]
    public void NamesAndScalarsAllocateNothing() => Assert.Equal(0, Allocated(static () => ReadScalars(Scalars)));

    [Fact]
    public void NamesInAnyOrderAllocateNothing()
    {
        byte[] utf8 = """{"i":"HELD","zz":0,"h":"10:00","é":"\u00e9","a":5}"""u8.ToArray();
        Assert.Equal(0, Allocated(() => ReadScalars(utf8)));
    }

    [Fact]
    public void AListAllocatesItsArrayAndItsWrapper()
    {
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, 1000));
        long array = Allocated(static () => GC.KeepAlive(new int[1000]));
        long wrapper = Allocated(static () =>
            GC.KeepAlive(new System.Collections.ObjectModel.ReadOnlyCollection<int>(Array.Empty<int>()))
        );
        Assert.Equal(array + wrapper, Allocated(() => Text.Read(utf8.AsSpan(), ReadNumbers)));
    }

    [Fact]
    public void AnEmptyListAllocatesNothing()
    {
        byte[] utf8 = "[]"u8.ToArray();
        Assert.Equal(0, Allocated(() => Text.Read(utf8.AsSpan(), ReadNumbers)));
    }

    [Fact]
    public void AModelAllocatesItselfAndItsStrings()
    {
        byte[] utf8 = """{"town":"Bern","km":1.5,"other":[1,2,{}]}"""u8.ToArray();
        long graph = Allocated(static () => GC.KeepAlive(new Stop { Town = new string('x', 4) }));
        Assert.Equal(graph, Allocated(() => Text.Read(utf8.AsSpan(), StopJson.Read)));
    }

    [Fact]
    public void WritingIntoAReusedBufferAllocatesNothing()
    {
        var parcel = new Parcel
        {
            Code = "c",
            Id = Guid.Empty,
            Grams = 1,
            SentAt = new DateTimeOffset(2030, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)),
            State = ParcelState.Sent,
            Stops = [new Stop { Town = "a", Km = 0.1 }, new Stop { Town = "é😀" }],
            Labels = new Dictionary<string, string> { ["x"] = "y" },
            Seal = [1, 2, 3],
            Note = null,
        };
        var buffer = new ArrayBufferWriter<byte>(4096);
        var json = new JsonOut(buffer);
        Assert.Equal(
            0,
            Allocated(() =>
            {
                buffer.ResetWrittenCount();
                json.Reset(buffer);
                ParcelJson.Write(json, parcel);
                json.Flush();
            })
        );
        Assert.Equal(parcel, Text.Read(buffer.WrittenSpan, ParcelJson.Read));
    }

    private static IReadOnlyList<int> ReadNumbers(ref JsonIn json) => json.ReadList(JsonRead.Int32);

    private static void ReadScalars(byte[] utf8)
    {
        var json = new JsonIn(utf8);
        json.BeginObject();
        int property = PropertyNames.None;
        while (json.NextProperty(Names, ref property))
        {
            switch (property)
            {
                case 0:
                    json.ReadInt32();
                    break;
                case 1:
                    json.ReadDouble();
                    break;
                case 2:
                    json.ReadBoolean();
                    break;
                case 3:
                    json.ReadGuid();
                    break;
                case 4:
                    json.ReadDateTimeOffset();
                    break;
                case 5:
                    json.ReadDateOnly();
                    break;
                case 6:
                    json.ReadTimeSpan();
                    break;
                case 7:
                    json.ReadTimeOnly();
                    break;
                case 8:
                    json.ReadEnum<ParcelState>();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.End();
    }

    /// <summary>The bytes that one run allocates once everything is warm: the least of some runs.</summary>
    private static long Allocated(Action act)
    {
        act();
        act();
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
