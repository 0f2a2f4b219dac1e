using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>The way to the value that is looked at. A pointer is made of it only where there is something to say.</summary>
internal sealed class Trail
{
    private readonly List<(string? Name, int Index)> steps = [];

    /// <summary>The pointer from which the way leads.</summary>
    public string Start { get; set; } = JsonPointer.Root;

    public string Pointer =>
        steps.Aggregate(
            Start,
            static (pointer, step) =>
                step.Name is { } name ? JsonPointer.Append(pointer, name) : JsonPointer.Append(pointer, step.Index)
        );

    public void Enter(string name) => steps.Add((name, 0));

    public void Enter(int index) => steps.Add((null, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);
}
