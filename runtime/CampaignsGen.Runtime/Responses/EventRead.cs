using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Reads the data of an event by the event's type.</summary>
/// <typeparam name="T">What the data is read as.</typeparam>
/// <param name="type">The event's type; <c>message</c> where the server names none.</param>
/// <param name="data">The data, in UTF-8.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T EventRead<out T>(string type, ReadOnlySpan<byte> data);

/// <summary>Reads the data of events for emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventData
{
    /// <summary>Reads data that is JSON.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="data">The data, in UTF-8.</param>
    /// <param name="read">Reads a JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException">The data is not what the document declares.</exception>
    public static T Json<T>(ReadOnlySpan<byte> data, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return JsonText.Read(data, read);
    }

    /// <summary>Reads data that is text.</summary>
    /// <param name="data">The data, in UTF-8.</param>
    /// <returns>The text.</returns>
    public static string Text(ReadOnlySpan<byte> data) => ItemText.Text(data);

    /// <summary>Reads data of an event that the document does not declare: JSON as it is, anything else as a JSON string.</summary>
    /// <param name="data">The data, in UTF-8.</param>
    /// <returns>The JSON.</returns>
    public static System.Text.Json.JsonElement Other(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonText.Read(data, JsonRead.Element);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonOut.ElementOf(ItemText.Text(data), JsonWrite.String);
        }
    }
}
