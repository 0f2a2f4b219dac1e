using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Equality by value for every type a property can have, and a hash that agrees with it.</summary>
public sealed class ValueEqualityTests
{
    [Fact]
    public void Scalars()
    {
        string? none = null;
        int? noNumber = null;
        Assert.True(ValueEquality.Equal("a", new string('a', 1)));
        Assert.True(ValueEquality.Equal(none, none));
        Assert.False(ValueEquality.Equal("a", none));
        Assert.True(ValueEquality.Equal(double.NaN, double.NaN));
        Assert.True(ValueEquality.Equal(noNumber, noNumber));
        Assert.False(ValueEquality.Equal(noNumber, 0));
        Assert.True(ValueEquality.Equal(ParcelState.FromValue("X"), ParcelState.FromValue("X")));
        Assert.False(ValueEquality.Equal(new Stop { Town = "a" }, new Stop { Town = "b" }));
        Assert.Equal(ValueEquality.Hash(new Stop { Town = "a" }), ValueEquality.Hash(new Stop { Town = "a" }));
        Assert.Equal(0, ValueEquality.Hash(none));
    }

    [Fact]
    public void Lists()
    {
        IReadOnlyList<int>? none = null;
        Same<int>([1, 2], new List<int> { 1, 2 });
        Same<int>([1, 2], ImmutableArray.Create(1, 2));
        Assert.False(ValueEquality.Equal<int>([1, 2], [2, 1]));
        Assert.False(ValueEquality.Equal<int>([1, 2], [1]));
        Assert.False(ValueEquality.Equal(none, []));
        Assert.True(ValueEquality.Equal(none, none));
        Assert.Equal(0, ValueEquality.Hash(none));
    }

    [Fact]
    public void ListsOfLists()
    {
        Same<IReadOnlyList<IReadOnlyList<string?>>>(
            [
                [
                    ["a", null],
                    [],
                ],
                [],
            ],
            new List<IReadOnlyList<IReadOnlyList<string?>>>
            {
                new List<IReadOnlyList<string?>>
                {
                    new List<string?> { "a", null },
                    new List<string?>(),
                },
                ImmutableList<IReadOnlyList<string?>>.Empty,
            }
        );
        Assert.False(
            ValueEquality.Equal<IReadOnlyList<int>>(
                [
                    [1],
                    [2],
                ],
                [
                    [1],
                    [3],
                ]
            )
        );
        Assert.False(
            ValueEquality.Equal<IReadOnlyList<int>>(
                [
                    [1],
                ],
                [
                    [1, 2],
                ]
            )
        );
        Assert.False(
            ValueEquality.Equal<IReadOnlyList<int>>(
                [
                    [1, 2],
                ],
                [
                    [1],
                ]
            )
        );
        Assert.False(
            ValueEquality.Equal<IReadOnlyList<int>?>(
                [
                    [1],
                ],
                [null]
            )
        );
        Same<byte[]>(
            [
                [1],
                [2],
            ],
            [
                [1],
                [2],
            ]
        );
        Assert.False(
            ValueEquality.Equal<byte[]>(
                [
                    [1],
                ],
                [
                    [2],
                ]
            )
        );
        Same<JsonElement>([Parse("{\"a\":1}")], [Parse("{ \"a\" : 1 }")]);
        Same<Stop>([new Stop { Town = "a" }], [new Stop { Town = "a" }]);
    }

    [Fact]
    public void Maps()
    {
        var left = new Dictionary<string, IReadOnlyList<int>> { ["a"] = [1], ["b"] = [2] };
        var right = new Dictionary<string, IReadOnlyList<int>>
        {
            ["b"] = new List<int> { 2 },
            ["a"] = new List<int> { 1 },
        };
        SameMap(left, right);
        SameMap(left, right.ToFrozenDictionary());
        SameMap<IReadOnlyList<int>>(null, null);
        Assert.False(ValueEquality.Equal<IReadOnlyList<int>>(left, null));

        right["a"] = [3];
        Assert.False(ValueEquality.Equal<IReadOnlyList<int>>(left, right));
        right.Remove("a");
        Assert.False(ValueEquality.Equal<IReadOnlyList<int>>(left, right));
        right["c"] = [1];
        Assert.False(ValueEquality.Equal<IReadOnlyList<int>>(left, right));
    }

    [Fact]
    public void MapsInListsAndMapsInMaps()
    {
        static IReadOnlyDictionary<string, byte[]> Map(params (string Key, byte Value)[] entries) =>
            entries.ToDictionary(static entry => entry.Key, static entry => new[] { entry.Value });

        Same([Map(("a", 1), ("b", 2))], [Map(("b", 2), ("a", 1)).ToImmutableDictionary()]);
        Assert.False(ValueEquality.Equal<IReadOnlyDictionary<string, byte[]>>([Map(("a", 1))], [Map(("a", 2))]));
        Assert.False(ValueEquality.Equal<IReadOnlyDictionary<string, byte[]>>([Map(("a", 1))], [Map(("b", 1))]));
        Assert.False(ValueEquality.Equal<IReadOnlyDictionary<string, byte[]>>([Map(("a", 1))], [Map()]));
        SameMap(
            new Dictionary<string, IReadOnlyDictionary<string, byte[]>> { ["x"] = Map(("a", 1)) },
            new Dictionary<string, IReadOnlyDictionary<string, byte[]>> { ["x"] = Map(("a", 1)) }
        );
    }

    [Fact]
    public void Bytes()
    {
        byte[]? none = null;
        Assert.True(ValueEquality.Equal(new byte[] { 1, 2 }, [1, 2]));
        Assert.False(ValueEquality.Equal(new byte[] { 1, 2 }, [1, 3]));
        Assert.False(ValueEquality.Equal(none, []));
        Assert.Equal(ValueEquality.Hash(new byte[] { 1, 2 }), ValueEquality.Hash(new byte[] { 1, 2 }));
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":[null,true]}", " { \"b\" : [ null , true ] , \"\\u0061\" : 1 } ", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}", false)]
    [InlineData("{\"a\":1}", "{\"b\":1}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("1", "1.0", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"\\u00e9\"", "\"é\"", true)]
    [InlineData("true", "false", false)]
    [InlineData("null", "null", true)]
    [InlineData("[]", "{}", false)]
    public void Elements(string left, string right, bool areEqual)
    {
        JsonElement? first = Parse(left);
        JsonElement? second = Parse(right);
        Assert.Equal(areEqual, ValueEquality.Equal(Parse(left), Parse(right)));
        Assert.Equal(areEqual, ValueEquality.Equal(first, second));
        Assert.Equal(areEqual, ValueEquality.Equal(new Optional<JsonElement>(Parse(left)), Parse(right)));
        if (areEqual)
        {
            Assert.Equal(ValueEquality.Hash(first), ValueEquality.Hash(second));
        }
    }

    [Fact]
    public void AnElementThatIsDefault()
    {
        JsonElement none = default;
        Assert.True(ValueEquality.Equal(none, default));
        Assert.False(ValueEquality.Equal(none, Parse("null")));
        Assert.False(ValueEquality.Equal<JsonElement?>(null, Parse("null")));
        Assert.Equal(ValueEquality.Hash(none), ValueEquality.Hash(default(JsonElement)));
    }

    [Fact]
    public void WhatIsEqualHasTheSameHash() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 3].Array[0, 3], Gen.Int[0, 2].Array[0, 3].Array[0, 3])
            .Sample(
                static (left, right) =>
                {
                    bool expected = JsonSerializer.Serialize(left) == JsonSerializer.Serialize(right);
                    IReadOnlyList<IReadOnlyList<int>> first = left;
                    IReadOnlyList<IReadOnlyList<int>> second = [.. right.Select(static row => row.ToList())];
                    Assert.Equal(expected, ValueEquality.Equal(first, second));
                    Assert.True(!expected || ValueEquality.Hash(first) == ValueEquality.Hash(second));
                },
                iter: 5_000
            );

    private static void Same<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        Assert.True(ValueEquality.Equal(left, right));
        Assert.True(ValueEquality.Equal(right, left));
        Assert.Equal(ValueEquality.Hash(left), ValueEquality.Hash(right));
    }

    private static void SameMap<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        Assert.True(ValueEquality.Equal(left, right));
        Assert.True(ValueEquality.Equal(right, left));
        Assert.Equal(ValueEquality.Hash(left), ValueEquality.Hash(right));
    }

    [Fact]
    public void HashesThatAreGatheredAgreeAndDependOnTheOrder()
    {
        static int Of(int? number, string? text, IReadOnlyList<string> list, byte[] bytes, JsonElement? json) =>
            new ValueHash().Add(number).Add(text).Add(list).AddPlain(list).Add(bytes).Add(json).ToHashCode();

        int hash = Of(1, "a", ["x"], [1], Parse("[1]"));
        Assert.Equal(hash, Of(1, new string('a', 1), new List<string> { "x" }, [1], Parse("[ 1 ]")));
        Assert.NotEqual(hash, Of(2, "a", ["x"], [1], Parse("[1]")));
        Assert.NotEqual(hash, Of(1, null, ["x"], [1], Parse("[1]")));
        Assert.NotEqual(hash, Of(1, "a", ["y"], [1], Parse("[1]")));
        Assert.NotEqual(hash, Of(1, "a", ["x"], [2], Parse("[1]")));
        Assert.NotEqual(hash, Of(1, "a", ["x"], [1], null));
        Assert.NotEqual(new ValueHash().Add(1).Add(2).ToHashCode(), new ValueHash().Add(2).Add(1).ToHashCode());
    }

    [Fact]
    public void AHashMayBeSaidTwice()
    {
        var hash = new ValueHash();
        hash.Add(1);
        Assert.Equal(hash.ToHashCode(), hash.ToHashCode());
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
