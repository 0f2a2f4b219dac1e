using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>What else breaks callers, and what breaks nobody.</summary>
public class OtherTests
{
    public static TheoryData<string> Reported => [.. OtherCases.All.Select(static row => row.Name)];

    public static TheoryData<string> Silent => [.. OtherCases.Silent.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Reported))]
    public void It_is_reported(string name) => OtherCases.All.Single(row => row.Name == name).AssertReported();

    [Theory]
    [MemberData(nameof(Silent))]
    public void Nothing_is_said(string name) => OtherCases.Silent.Single(row => row.Name == name).AssertReported();
}
