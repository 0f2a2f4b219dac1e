using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Finds the state of an operation in a JSON body.</summary>
internal static class StateText
{
    /// <summary>
    /// Returns the value as text, or <see langword="null"/> if there is none or the body is not JSON.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="way">
    /// The names of the properties that lead to the value, from the outermost to the innermost.
    /// </param>
    internal static string? Of(ReadOnlyMemory<byte> body, string[] way)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            JsonElement value = document.RootElement;
            foreach (string name in way)
            {
                if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                {
                    return null;
                }
            }

            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A string that is not valid UTF-16 is treated as missing.
            return null;
        }
    }
}
