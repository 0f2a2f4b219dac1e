using System.Text;

namespace CampaignsGen.Runtime;

public readonly partial struct ParameterValue
{
    /// <summary>Makes a text of a value's JSON, for a parameter that is described by a JSON media type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null for nothing.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <returns>The text, or nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is null.</exception>
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
