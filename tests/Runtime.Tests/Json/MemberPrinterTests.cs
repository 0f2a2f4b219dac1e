using System.Text;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <c>ToString</c> of a model shows.</summary>
public sealed class MemberPrinterTests
{
    [Fact]
    public void ListsMapsAndBytesShowWhatTheyHold()
    {
        Parcel parcel = new()
        {
            Code = "c",
            Id = Guid.Empty,
            Grams = 1,
            Stops = [new Stop { Town = "a" }],
            Grid =
            [
                [1, 2],
                [],
            ],
            Labels = new Dictionary<string, string> { ["x"] = "y" },
            Seal = [1, 2, 3],
            Note = null,
        };
        Assert.Equal(
            "Parcel { Code = c, Stops = [Stop { Town = a, Km =  }], Grid = [[1, 2], []], Labels = { x = y }, Seal = 3 bytes, "
                + "Note = null, Detours =  }",
            parcel.ToString()
        );
    }

    [Fact]
    public void WhatIsNotThereIsEmpty()
    {
        StringBuilder builder = new();
        Dictionary<string, int> empty = [];
        object? nothing = null;
        Assert.False(new MemberPrinter(builder).IsAny);
        Assert.True(new MemberPrinter(builder).Add(nothing).AddDeep(empty).IsAny);
        Assert.Equal("nothing = , empty = { }", builder.ToString());
    }

    [Fact]
    public void WhatABasePrintedIsFollowed()
    {
        StringBuilder builder = new("Base = 1");
        Assert.True(new MemberPrinter(builder, isContinued: true).IsAny);
        Assert.True(new MemberPrinter(builder, isContinued: true).Add(2, "More").IsAny);
        Assert.Equal("Base = 1, More = 2", builder.ToString());
    }
}
