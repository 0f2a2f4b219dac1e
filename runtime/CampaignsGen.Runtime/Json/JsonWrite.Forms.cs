namespace CampaignsGen.Runtime;

// Values that are not written as others of their type are.
public static partial class JsonWrite
{
    /// <summary>Writes a number of single precision; what is no finite number by its name: <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="value">The value.</param>
    public static void SingleOrName(JsonOut json, float value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (float.IsFinite(value))
        {
            json.Write(value);
        }
        else
        {
            json.Write(NameOf(value));
        }
    }

    /// <summary>Writes a number of double precision; what is no finite number by its name: <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="value">The value.</param>
    public static void DoubleOrName(JsonOut json, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (double.IsFinite(value))
        {
            json.Write(value);
        }
        else
        {
            json.Write(NameOf(value));
        }
    }

    private static string NameOf(double value) =>
        double.IsNaN(value) ? "NaN"
        : value > 0 ? "Infinity"
        : "-Infinity";
}
