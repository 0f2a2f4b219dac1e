using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>Each change that a published check knows is said where it breaks somebody, and only there.</summary>
public class CheckTests
{
    internal static readonly IReadOnlyList<CheckPair> All =
    [
        .. SchemaChecks.Pairs,
        .. OperationChecks.All,
        .. EncodingChecks.All,
        .. ValueChecks.All,
    ];

    public static TheoryData<int, string> Breaking => Of(Harm.Breaks);

    public static TheoryData<int, string> Wider => Of(Harm.Wider);

    public static TheoryData<int, string> Harmless => Of(Harm.None);

    [Theory]
    [MemberData(nameof(Breaking))]
    public void It_breaks(int index, string check) => AssertSaid(index, check);

    [Theory]
    [MemberData(nameof(Wider))]
    public void It_is_wider(int index, string check) => AssertSaid(index, check);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void It_is_harmless(int index, string check) => AssertSaid(index, check);

    private static void AssertSaid(int index, string check)
    {
        Assert.Equal(check, All[index].Check);
        All[index].AssertSaid();
    }

    private static TheoryData<int, string> Of(Harm harm)
    {
        TheoryData<int, string> rows = [];
        foreach ((int index, CheckPair pair) in All.Index().Where(pair => pair.Item.Harm == harm))
        {
            rows.Add(index, pair.Check);
        }

        return rows;
    }
}
