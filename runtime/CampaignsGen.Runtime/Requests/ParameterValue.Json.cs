using System.Text;

namespace CampaignsGen.Runtime;

public readonly partial struct ParameterValue
{
    /// <summary>Creates a value from the JSON text of a value, for a parameter with a JSON media type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or <see langword="null"/> for no value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <returns>The text, or no value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is <see langword="null"/>.</exception>
    public static ParameterValue Json<T>(T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        using var json = new PooledBuffer();
        JsonText.Write(json, value, write);
        return new ParameterValue(Encoding.UTF8.GetString(json.WrittenMemory.Span));
    }
}
