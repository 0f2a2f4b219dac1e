using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignsGen.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a model with the code that was emitted for it.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <remarks>Property naming, number handling and other options of the serializer do not change a model's JSON.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverter<T> : JsonConverter<T>
{
    private readonly JsonRead<T> read;
    private readonly JsonWrite<T> write;

    /// <summary>Makes a converter of a model's emitted methods.</summary>
    /// <param name="read">Reads the model.</param>
    /// <param name="write">Writes the model.</param>
    protected ModelConverter(JsonRead<T> read, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(write);
        this.read = read;
        this.write = write;
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new JsonIn(reader);
        try
        {
            return read(ref json);
        }
        catch (JsonException fault) when (fault.Path is null)
        {
            // The serializer adds the path to this model and the position; the path within the model is ours to say.
            string path = JsonPath.Within(reader, json.Reader.TokenStartIndex, typeof(T).Name);
            throw new JsonException($"{path}: {fault.Message}", fault);
        }
        finally
        {
            reader = json.Reader;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        write(new JsonOut(writer), value);
}
