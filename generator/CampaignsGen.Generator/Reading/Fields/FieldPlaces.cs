using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Determines the object to which a misplaced field belongs.</summary>
internal static class FieldPlaces
{
    /// <summary>The objects in which the field is searched, in order; the most general ones are last.</summary>
    private static readonly string[] Order =
    [
        "Operation",
        "Components",
        "RequestBody",
        "MediaType",
        "Schema",
        "PathItem",
        "Response",
        "SecurityScheme",
        "Root",
    ];

    /// <summary>Returns the fix for the message, or null if no other object has the field or nothing is lost.</summary>
    public static string? Of(UnknownMember unknown, OpenApiVersion version)
    {
        string name = unknown.Member.Key;
        if (unknown.Known.Name is "RequestBody" or "Response" or "Operation" or "Header" && name.Contains("/"))
        {
            return "move the media type to 'content'";
        }

        // Misplaced text usually describes something or is a note.
        if (unknown.Member.Value is not TreeContainer && !IsOfSchema(unknown))
        {
            return null;
        }

        return Order
            .Where(other => other != unknown.Known.Name)
            .Select(KnownFields.Of)
            .Where(other => IsMeant(other, name, version))
            .Select(static other => $"move it to {other.Title}")
            .FirstOrDefault();
    }

    private static bool IsMeant(KnownObject other, string name, OpenApiVersion version) =>
        OtherVersions.IsLost(other.Name, name)
        && other.Find(name, version) is { } field
        && (field.Shape != FieldShape.Any || other.Name == "Schema");

    /// <summary>Determines whether it is a keyword that was written beside the schema it belongs to.</summary>
    private static bool IsOfSchema(UnknownMember unknown) =>
        unknown.Known.Name is "MediaType" or "RequestBody" && unknown.Member.Key is "type" or "format" or "$ref";
}
