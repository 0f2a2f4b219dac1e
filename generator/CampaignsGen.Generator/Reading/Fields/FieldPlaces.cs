using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Tells where a field belongs that stands in another object.</summary>
internal static class FieldPlaces
{
    /// <summary>Objects in which a field is looked for, what belongs to many of them last.</summary>
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

    /// <summary>The advice of a message; null where the field is one of no other object, or nothing is lost by it.</summary>
    public static string? Of(UnknownMember unknown, OpenApiVersion version)
    {
        string name = unknown.Member.Key;
        if (unknown.Known.Name is "RequestBody" or "Response" or "Operation" or "Header" && name.Contains("/"))
        {
            return "move the media type to 'content'";
        }

        // Text that stands in the wrong place describes something, or is a note of somebody's.
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

    /// <summary>Whether it is a keyword beside the schema in which it belongs.</summary>
    private static bool IsOfSchema(UnknownMember unknown) =>
        unknown.Known.Name is "MediaType" or "RequestBody" && unknown.Member.Key is "type" or "format" or "$ref";
}
