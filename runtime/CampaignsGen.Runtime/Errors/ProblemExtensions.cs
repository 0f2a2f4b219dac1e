using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents the body of a problem, from which the members without a property are read only on demand, because most
/// callers never access them.
/// </summary>
internal sealed class ProblemExtensions(byte[] body, Redaction redaction)
{
    /// <summary>
    /// Returns the members up to the first byte that is not JSON. If a member occurs more than once, the last one is
    /// returned.
    /// </summary>
    internal IReadOnlyDictionary<string, JsonElement> Read()
    {
        var members = new Dictionary<string, JsonElement>();
        var json = new JsonTokens(ProblemReader.WithoutMark(body), JsonIn.MaxDepth);
        if (!json.Read() || json.Token != JsonToken.BeginObject)
        {
            return members;
        }

        while (json.Read() && json.Token == JsonToken.Name)
        {
            string? name = EscapedText.Decode(json.Value);
            JsonToken token = json.Read() ? json.Token : JsonToken.None;
            int start = json.Start;
            if (token == JsonToken.None || !json.Skip())
            {
                break;
            }

            if (name is not null && !HasProperty(name, token))
            {
                Add(members, name, ProblemReader.WithoutMark(body)[start..json.End]);
            }
        }

        return members;
    }

    // A member whose type does not match its property is only available here.
    private static bool HasProperty(string name, JsonToken token) =>
        name switch
        {
            "type" or "title" or "detail" or "instance" or "time" => token == JsonToken.String,
            "status" => token == JsonToken.Number,
            "errors" => token is JsonToken.BeginArray or JsonToken.BeginObject,
            _ => false,
        };

    private void Add(Dictionary<string, JsonElement> members, string name, ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        string shown = redaction.Apply(text);
        try
        {
            var json = new JsonIn(shown == text ? value : Encoding.UTF8.GetBytes(shown));
            JsonElement element = json.ReadElement();
            json.End();
            members[redaction.Apply(name)] = element;
        }
        catch (JsonException)
        {
            // Invalid Unicode, or a number that was redacted.
            members[redaction.Apply(name)] = new JsonIn("\"***\""u8).ReadElement();
        }
    }
}
