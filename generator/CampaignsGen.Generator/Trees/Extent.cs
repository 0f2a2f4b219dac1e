namespace CampaignsGen.Generator.Trees;

/// <summary>From where to where something stands, counted as its parser counts; <see cref="Tree.InText"/> makes characters of it.</summary>
internal readonly struct Extent(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}
