using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;
using TestKit.Calls;

namespace Conformance.Tests.Calling;

/// <summary>Makes a value of a C# type from what the suite has as JSON, and JSON from such a value.</summary>
internal sealed class TypedValue(EmittedApi api)
{
    /// <summary>The models' own readers; for scalars that JSON has no spelling for, those of this file.</summary>
    private readonly JsonSerializerOptions options = new(api.Json)
    {
        Converters = { new DurationConverter(), new MomentConverter(), new OctetsConverter() },
    };

    /// <summary>Reads a value of a type.</summary>
    public object? Read(JsonNode? value, Type type) =>
        JsonSerializer.Deserialize(value?.ToJsonString() ?? "null", type, options);

    /// <summary>Writes a value as the type that it has.</summary>
    public JsonNode? Write(object? value) =>
        value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), options);

    /// <summary>RFC 3339, the date of HTTP (RFC 9110), or seconds since 1970.</summary>
    public static DateTimeOffset Moment(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Base64 of either alphabet, padded or not.</summary>
    public static byte[] Octets(string text)
    {
        string standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }

    private static string TextOf(ref Utf8JsonReader reader) => JsonNode.Parse(ref reader)!.ToString();

    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number
                ? TimeSpan.FromSeconds(reader.GetDouble())
                : XmlConvert.ToTimeSpan(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(XmlConvert.ToString(value));
    }

    private sealed class MomentConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => Moment(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }

    private sealed class OctetsConverter : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Octets(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value);
    }
}
