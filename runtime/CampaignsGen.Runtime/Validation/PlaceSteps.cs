using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the names and indexes of the path to the current value. Their text is created only for an invalid value.
/// </summary>
internal sealed class PlaceSteps
{
    private PlaceStep[] steps = new PlaceStep[4];

    /// <summary>Gets the number of levels above the current value.</summary>
    internal int Count { get; private set; }

    /// <summary>Gets the segment of the current value, or none for the whole value that was entered.</summary>
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

    /// <summary>Returns the path as a JSON Pointer (RFC 6901).</summary>
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

/// <summary>Represents one segment of a path: a name in an object, or an index in an array.</summary>
internal struct PlaceStep
{
    private string? name;

    // From 1, so that a segment that is not set has none.
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
