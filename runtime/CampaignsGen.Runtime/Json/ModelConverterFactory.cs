using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignsGen.Runtime;

/// <summary>
/// Allows <see cref="JsonSerializer"/> to read and write the models of a client if their resolver is not specified.
/// </summary>
/// <remarks>
/// The <see cref="JsonConverterAttribute"/> of every model names this one class, so that an ahead-of-time compiled
/// program that does not use the serializer contains no converters.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverterFactory : JsonConverterFactory
{
    /// <summary>Gets the resolver for the models of the client.</summary>
    protected abstract ModelResolver Models { get; }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => Models.ConverterOf(typeToConvert) is not null;

    /// <inheritdoc/>
    public sealed override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Models.ConverterOf(typeToConvert);
}
