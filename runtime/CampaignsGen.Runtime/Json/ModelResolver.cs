using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CampaignsGen.Runtime;

/// <summary>
/// Tells <see cref="JsonSerializer"/> about a client's models without reflection, so that they work in a user's own options and
/// contexts, trimmed and ahead-of-time compiled programs included.
/// </summary>
/// <remarks>
/// Beside each model it knows <see cref="IReadOnlyList{T}"/>, <see cref="List{T}"/> and arrays of it. Fill it before it is
/// used; after that any number of threads may use it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> infos = [];

    /// <summary>Adds a model and its lists.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="converter">The model's converter.</param>
    /// <returns>This resolver.</returns>
    public ModelResolver Add<T>(ModelConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        infos[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
        infos[typeof(T[])] = static options =>
            JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        infos[typeof(List<T>)] = static options =>
            JsonMetadataServices.CreateListInfo<List<T>, T>(
                options,
                new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] }
            );
        infos[typeof(IReadOnlyList<T>)] = static options =>
            JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(
                options,
                new JsonCollectionInfoValues<IReadOnlyList<T>>()
            );
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        infos.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;
}
