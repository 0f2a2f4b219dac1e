using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif

namespace CampaignsGen.Runtime;

/// <summary>
/// Allows <see cref="JsonSerializer"/> to read and write a model with the code that was emitted for it.
/// </summary>
/// <typeparam name="T">The type of the model.</typeparam>
/// <remarks>
/// Property naming, number handling and other options of the serializer do not change the JSON of a model.
/// </remarks>
internal sealed class ModelConverter<T>(JsonRead<T> read, JsonWrite<T> write) : JsonConverter<T>
{
    // The maximum depth of a Utf8JsonWriter.
    private const int MaxDepth = 1000;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        using var document = JsonDocument.ParseValue(ref reader);
        ReadOnlySpan<byte> utf8 = Utf8Of(document.RootElement, start.CurrentState.Options);
        var json = JsonIn.OfValue(utf8);
        try
        {
            return read(ref json);
        }
        catch (JsonException fault) when (fault.Path is null)
        {
            // The serializer adds the path to this model and the reader's position. The path within the model must be added here.
            reader = start;
            while (reader.TokenStartIndex < start.TokenStartIndex + json.Start && reader.Read()) { }

            throw new JsonException($"{JsonPath.At(utf8, json.Start, typeof(T).Name)}: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var escapes = new OtherEscapes(writer.Options.Encoder ?? JavaScriptEncoder.Default);
        byte[] bytes = JsonText.ToArray(value, write, out int length, escapes);
        Copy(bytes.AsSpan(0, length), writer);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>
    /// Writes JSON according to the writer's options: indented, and with its names escaped like its strings.
    /// </summary>
    private static void Copy(ReadOnlySpan<byte> utf8, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName when reader.ValueIsEscaped:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.ValueSpan);
                    break;
                default:
                    int start = (int)reader.TokenStartIndex;
                    writer.WriteRawValue(utf8[start..(int)reader.BytesConsumed], skipInputValidation: true);
                    break;
            }
        }
    }

    /// <summary>
    /// Returns a value as it appears in its text, without comments and trailing commas if those are allowed.
    /// </summary>
    private static ReadOnlySpan<byte> Utf8Of(JsonElement value, JsonReaderOptions options)
    {
        if (options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas)
        {
            var strict = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(strict);
            value.WriteTo(writer);
            writer.Flush();
            return strict.WrittenSpan;
        }

#if NET9_0_OR_GREATER
        return JsonMarshal.GetRawUtf8Value(value);
#else
        return Encoding.UTF8.GetBytes(value.GetRawText());
#endif
    }
}
