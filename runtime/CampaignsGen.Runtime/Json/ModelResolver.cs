using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CampaignsGen.Runtime;

/// <summary>
/// Provides the models of a client to <see cref="JsonSerializer"/> without reflection, so that they work with your own
/// options and contexts and in trimmed and ahead-of-time compiled programs.
/// </summary>
/// <remarks>
/// In addition to each model, the resolver supports <see cref="IReadOnlyList{T}"/>, <see cref="List{T}"/> and arrays of
/// it. Add all models before use. After that, instances are thread-safe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Model> models = [];

    /// <summary>Adds a model and its lists.</summary>
    /// <typeparam name="T">The type of the model.</typeparam>
    /// <param name="read">The delegate that reads the model.</param>
    /// <param name="write">The delegate that writes the model.</param>
    /// <returns>This resolver.</returns>
    public ModelResolver Add<T>(JsonRead<T> read, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(write);
        models[typeof(T)] = new Model<T>(read, write);
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (models.TryGetValue(type, out Model? model))
        {
            return model.Info(options);
        }

        Type? item =
            type.IsSZArray ? type.GetElementType()
            : type.IsConstructedGenericType ? type.GenericTypeArguments[0]
            : null;
        return item is not null && models.TryGetValue(item, out model) ? model.InfoOfList(type, options) : null;
    }

    internal JsonConverter? ConverterOf(Type type) => models.GetValueOrDefault(type)?.Converter;

    /// <summary>Represents a model that can be used without a type argument.</summary>
    private abstract class Model
    {
        internal abstract JsonConverter Converter { get; }

        internal abstract JsonTypeInfo Info(JsonSerializerOptions options);

        internal abstract JsonTypeInfo? InfoOfList(Type list, JsonSerializerOptions options);
    }

    private sealed class Model<T>(JsonRead<T> read, JsonWrite<T> write) : Model
    {
        private ModelConverter<T>? converter;

        internal override JsonConverter Converter => converter ??= new ModelConverter<T>(read, write);

        internal override JsonTypeInfo Info(JsonSerializerOptions options) =>
            JsonMetadataServices.CreateValueInfo<T>(options, Converter);

        internal override JsonTypeInfo? InfoOfList(Type list, JsonSerializerOptions options)
        {
            if (list == typeof(T[]))
            {
                return JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
            }

            if (list == typeof(List<T>))
            {
                return JsonMetadataServices.CreateListInfo<List<T>, T>(
                    options,
                    new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] }
                );
            }

            return list == typeof(IReadOnlyList<T>)
                ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(
                    options,
                    new JsonCollectionInfoValues<IReadOnlyList<T>>()
                )
                : null;
        }
    }
}
