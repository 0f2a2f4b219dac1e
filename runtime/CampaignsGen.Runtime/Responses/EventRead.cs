using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Reads the data of an event according to the event type.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="type">The event type, or <c>message</c> if the server specifies none.</param>
/// <param name="data">The data, in UTF-8.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T EventRead<out T>(string type, ReadOnlySpan<byte> data);

/// <summary>Reads the data of events for emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventData
{
    /// <summary>Reads data that is JSON.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="data">The data, in UTF-8.</param>
    /// <param name="read">The delegate that reads a JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="System.Text.Json.JsonException">
    /// The data does not match the declaration in the document.
    /// </exception>
    public static T Json<T>(ReadOnlySpan<byte> data, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return JsonText.Read(data, read);
    }

    /// <summary>Reads data that is text.</summary>
    /// <param name="data">The data, in UTF-8.</param>
    /// <returns>The text.</returns>
    public static string Text(ReadOnlySpan<byte> data) => ItemText.Text(data);

    /// <summary>
    /// Reads the data of an event that the document does not declare: JSON unchanged, and anything else as a JSON
    /// string.
    /// </summary>
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
