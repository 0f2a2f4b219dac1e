using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignsGen.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a client's models where it is not given their resolver.</summary>
/// <remarks>
/// It is named by the <see cref="JsonConverterAttribute"/> of every model: one for all of them, so that a program that is
/// compiled ahead of time and does not use the serializer is without a converter for each.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverterFactory : JsonConverterFactory
{
    /// <summary>The client's models.</summary>
    protected abstract ModelResolver Models { get; }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => Models.ConverterOf(typeToConvert) is not null;

    /// <inheritdoc/>
    public sealed override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Models.ConverterOf(typeToConvert);
}
