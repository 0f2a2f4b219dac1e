using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines how the lines of a response are read.</summary>
internal static class LinePlanner
{
    private const string Result = "result";
    private const string StreamSchemas = "#/x-stream-definitions/";
    private const string StreamTitle = "Stream result of ";
    private const string StreamDescription = "(streaming responses)";

    /// <summary>
    /// Returns the schema of each item, or null for any. A <c>schema</c> that is an array describes all items (OpenAPI 3.2,
    /// "Sequential Media Types"), as springdoc writes it for a <c>Flux</c>; any other schema is assumed to describe one
    /// item.
    /// </summary>
    public static Schema? ItemOf(MediaType media, SchemaComposer composer) =>
        media.ItemSchema
        ?? (
            media.Schema is { } schema
            && composer.Compose(schema, out _) is { Types: SchemaTypes.Array, PrefixItems.Count: 0, Items: { } items }
                ? items
                : media.Schema
        );

    /// <summary>
    /// Determines whether lines are text: a <c>schema</c> describes the whole body, which is a string according to tools
    /// that do not support items.
    /// </summary>
    public static bool AreText(MediaType media) =>
        media is { ItemSchema: null, Schema: { Types: SchemaTypes.String, Reference: null } };

    /// <summary>
    /// Returns the schema of the results that gRPC-gateway streams as JSON, or null for anything else. It sends
    /// <c>{"result": …}</c> or <c>{"error": …}</c> on each line with the media type of a single JSON text, which only
    /// descriptions indicate.
    /// </summary>
    public static Schema? ResultOf(Response response, MediaType media, SchemaComposer composer)
    {
        if (media.Schema is not { } schema)
        {
            return null;
        }

        Schema composed = composer.Compose(schema, out _);
        bool isStream =
            schema.Reference?.StartsWith(StreamSchemas, StringComparison.Ordinal) == true
            || composed.Title?.StartsWith(StreamTitle, StringComparison.Ordinal) == true
            || response.Description?.EndsWith(StreamDescription, StringComparison.Ordinal) == true;
        return isStream && composed.Properties.All(static property => property.Name is Result or "error")
            ? composed.Properties.FirstOrDefault(static property => property.Name == Result)?.Schema
            : null;
    }
}
