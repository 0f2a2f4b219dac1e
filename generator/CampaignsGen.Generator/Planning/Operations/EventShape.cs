using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents the events of a stream that a schema describes.</summary>
/// <param name="Types">The types (<c>event</c>) of the events; empty if the schema does not specify them.</param>
/// <param name="Data">The schema of the JSON in the data, or null if the data is text or any JSON.</param>
internal sealed record EventShape(IReadOnlyList<string> Types, Schema? Data)
{
    /// <summary>Whether the data is text, not JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the event ends the stream.</summary>
    public bool EndsStream { get; init; }

    /// <summary>The constant data of the event, or null if it can vary.</summary>
    public string? OnlyData { get; init; }
}

/// <summary>
/// Determines the events that a schema describes: either as objects with their fields (<c>event</c>, <c>data</c>,
/// <c>id</c>), or only their data.
/// </summary>
internal sealed class EventShapes(SchemaComposer composer)
{
    private const int DeepestChoice = 8;

    /// <summary>The fields of an event (WHATWG HTML, section 9.2), and their names in ASP.NET Core's <c>SseItem</c>.</summary>
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

    /// <summary>The fields that identify an object as an event. Data can have its own <c>id</c>.</summary>
    private static readonly string[] Telling = ["event", "retry", "eventType", "eventId", "reconnectionInterval"];

    /// <summary>Returns the events that <paramref name="media"/> describes, or a text event if it does not describe any.</summary>
    public IReadOnlyList<EventShape> Of(MediaType media)
    {
        if (media.ItemSchema is { } item)
        {
            // An item is a whole event (OpenAPI 3.2, "Server-Sent Event Streams"), unless it has none of its fields.
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

    /// <param name="schema">The schema of an event, or of a choice of events.</param>
    /// <param name="outer">The schema for all events of the choice, or null outside of one.</param>
    /// <param name="depth">The number of enclosing choices.</param>
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

        bool isJson = composed.ContentMediaType is { } media
            ? MediaTypeName.IsJson(media)
            : composed.ContentSchema is not null;
        return new EventShape(types, isJson ? composed.ContentSchema : null)
        {
            IsText = !isJson,
            OnlyData = composed.Enum.Count == 1 ? composed.Enum[0].Text : null,
        };
    }

    /// <summary>Determines whether keywords for the content of strings imply a string.</summary>
    private static bool IsMarked(Schema schema) =>
        schema.ContentSchema is not null || schema.ContentMediaType is not null;
}
