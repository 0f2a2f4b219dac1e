using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>The names and indexes that lead to the value at hand; the text of them is made only for a value that is faulty.</summary>
internal sealed class PlaceSteps
{
    private PlaceStep[] steps = new PlaceStep[4];

    /// <summary>How many levels lie above the value at hand.</summary>
    internal int Count { get; private set; }

    /// <summary>The step to the value at hand; none for the whole of what was entered.</summary>
    internal ref PlaceStep Last => ref steps[Count];

    internal void Enter()
    {
        if (++Count == steps.Length)
        {
            Array.Resize(ref steps, steps.Length * 2);
        }

        Last = default;
    }

    internal void Leave() => Count--;

    /// <summary>A JSON Pointer (RFC 6901).</summary>
    internal string ToPointer()
    {
        var pointer = new StringBuilder();
        foreach (PlaceStep step in steps.AsSpan(0, Count + 1))
        {
            if (step.Text is { } text)
            {
                pointer.Append('/').Append(text.Replace("~", "~0").Replace("/", "~1"));
            }
        }

        return pointer.ToString();
    }
}

/// <summary>One step of a place: a name in an object, or an index in an array.</summary>
internal struct PlaceStep
{
    private string? name;

    // From 1, so that a step which was not set is none.
    private int number;

    internal readonly string? Text => name ?? (number == 0 ? null : CountText.Of(number - 1));

    internal void Set(string to)
    {
        name = to;
        number = 0;
    }

    internal void Set(int index)
    {
        name = null;
        number = index + 1;
    }
}
