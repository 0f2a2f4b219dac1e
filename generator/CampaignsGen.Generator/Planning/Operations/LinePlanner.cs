using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Tells how the lines of an answer are read.</summary>
internal static class LinePlanner
{
    private const string Result = "result";
    private const string StreamSchemas = "#/x-stream-definitions/";
    private const string StreamTitle = "Stream result of ";
    private const string StreamDescription = "(streaming responses)";

    /// <summary>
    /// The schema of each item; null for any. A <c>schema</c> that is an array describes them all together (OpenAPI 3.2,
    /// "Sequential Media Types"), as springdoc has it of a <c>Flux</c>; any other is taken for that of an item.
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
    /// Whether lines are text: a <c>schema</c> describes the body as a whole, which emitters that know of no items call a
    /// string.
    /// </summary>
    public static bool AreText(MediaType media) =>
        media is { ItemSchema: null, Schema: { Types: SchemaTypes.String, Reference: null } };

    /// <summary>
    /// The schema of the results that gRPC-gateway streams as JSON; null for anything else. It sends <c>{"result": …}</c> or
    /// <c>{"error": …}</c> on each line, under the media type of one JSON text, and says so only in words.
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
