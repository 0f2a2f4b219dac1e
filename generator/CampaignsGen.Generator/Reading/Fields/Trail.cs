using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Tracks the path to the current value. A pointer is only created from it when there is something to report.</summary>
internal sealed class Trail
{
    private readonly List<(string? Name, int Index)> steps = [];

    /// <summary>Gets or sets the pointer at which the path starts.</summary>
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
