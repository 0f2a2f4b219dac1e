using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>What a schema says of the events of a stream.</summary>
/// <param name="Types">The types (<c>event</c>) of the events; none where it does not say.</param>
/// <param name="Data">The schema of the JSON that the data holds; null where that is text, or any JSON.</param>
internal sealed record EventShape(IReadOnlyList<string> Types, Schema? Data)
{
    /// <summary>Whether the data is text, not JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether nothing comes after such an event.</summary>
    public bool EndsStream { get; init; }

    /// <summary>The only data that such an event has; null where it may have several.</summary>
    public string? OnlyData { get; init; }
}

/// <summary>
/// Finds out what events a schema describes: either each of them with its fields (<c>event</c>, <c>data</c>, <c>id</c>), or
/// their data alone.
/// </summary>
internal sealed class EventShapes(SchemaComposer composer)
{
    private const int DeepestChoice = 8;

    /// <summary>The fields of an event (WHATWG HTML, section 9.2), and as ASP.NET Core's <c>SseItem</c> calls them.</summary>
    private static readonly string[] Fields =
    [
        "data",
        "event",
        "id",
        "retry",
        "eventType",
        "eventId",
        "reconnectionInterval",
    ];

    /// <summary>Fields that an object has only if it describes an event: data may have an <c>id</c> of its own.</summary>
    private static readonly string[] Telling = ["event", "retry", "eventType", "eventId", "reconnectionInterval"];

    /// <summary>The events that <paramref name="media"/> describes; one of text where it describes none.</summary>
    public IReadOnlyList<EventShape> Of(MediaType media)
    {
        if (media.ItemSchema is { } item)
        {
            // An item is a whole event (OpenAPI 3.2, "Server-Sent Event Streams"), unless it has nothing of one.
            return IsEvent(item, isCertain: true, 0) ? Branches(item, null, 0) : [DataOf([], item)];
        }

        return LinePlanner.ItemOf(media, composer) is not { } schema ? [new EventShape([], null) { IsText = true }]
            : IsEvent(schema, isCertain: false, 0) ? Branches(schema, null, 0)
            : [DataOf([], schema)];
    }

    private bool IsEvent(Schema schema, bool isCertain, int depth)
    {
        Schema composed = composer.Compose(schema, out _);
        List<string> names = [.. composed.Properties.Select(static property => property.Name)];
        if (names.Count > 0)
        {
            return isCertain
                ? names.Exists(static name => name is "data" or "event" or "eventType")
                : names.Contains("data")
                    && names.TrueForAll(static name => Fields.Contains(name))
                    && names.Exists(static name => Telling.Contains(name));
        }

        List<Schema> branches = [.. composed.OneOf, .. composed.AnyOf];
        return branches.Count == 0
            ? isCertain && composed.Types is SchemaTypes.None or SchemaTypes.Object
            : depth < DeepestChoice && branches.TrueForAll(branch => IsEvent(branch, isCertain, depth + 1));
    }

    /// <param name="schema">Of an event, or of a choice of events.</param>
    /// <param name="outer">What holds for every event of the choice; null outside of one.</param>
    /// <param name="depth">How many choices it stands in.</param>
    private List<EventShape> Branches(Schema schema, Schema? outer, int depth)
    {
        Schema composed = composer.Compose(schema, out _);
        List<Schema> branches = [.. composed.OneOf, .. composed.AnyOf];
        return branches.Count == 0 || depth >= DeepestChoice
            ? [Event(composed, outer)]
            :
            [
                .. branches.SelectMany(branch =>
                    Branches(branch, composed.Properties.Count > 0 ? composed : outer, depth + 1)
                ),
            ];
    }

    private EventShape Event(Schema composed, Schema? outer)
    {
        Schema? type = Property(composed, outer, "event") ?? Property(composed, outer, "eventType");
        List<string> types =
        [
            .. (type is null ? default : composer.Compose(type, out _).Enum)
                .Where(static value => value.Kind == JsonValueKind.String)
                .Select(static value => value.Text),
        ];
        return DataOf(types, Property(composed, outer, "data")) with { EndsStream = composed.EndsStream };
    }

    private static Schema? Property(Schema composed, Schema? outer, string name) =>
        composed
            .Properties.Concat(outer?.Properties ?? default)
            .FirstOrDefault(property => property.Name == name)
            ?.Schema;

    private EventShape DataOf(IReadOnlyList<string> types, Schema? data)
    {
        if (data is null)
        {
            return new EventShape(types, null) { IsText = true };
        }

        Schema composed = composer.Compose(data, out _);
        bool isString =
            composed.Types == SchemaTypes.String || (composed.Types == SchemaTypes.None && IsMarked(composed));
        if (!isString)
        {
            return new EventShape(types, data);
        }

        bool isJson = composed.ContentMediaType is { } media ? IsJson(media) : composed.ContentSchema is not null;
        return new EventShape(types, isJson ? composed.ContentSchema : null)
        {
            IsText = !isJson,
            OnlyData = composed.Enum.Count == 1 ? composed.Enum[0].Text : null,
        };
    }

    /// <summary>Whether a schema speaks of a string by what the string holds.</summary>
    private static bool IsMarked(Schema schema) =>
        schema.ContentSchema is not null || schema.ContentMediaType is not null;

    private static bool IsJson(string mediaType) =>
        mediaType.Split(';')[0].TrimEnd().EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
