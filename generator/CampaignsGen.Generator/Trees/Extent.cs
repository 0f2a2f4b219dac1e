namespace CampaignsGen.Generator.Trees;

/// <summary>Represents the range of a token in the units of its parser; <see cref="Tree.InText"/> converts it to characters.</summary>
internal readonly struct Extent(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}
