namespace CampaignsGen.Generator.Model;

/// <summary>Interprets the text of a media type, which is case-insensitive and can have parameters (RFC 9110, section 8.3.1).</summary>
internal static class MediaTypeName
{
    /// <summary>Returns the media type in lowercase, without its parameters.</summary>
    public static string WithoutParameters(string name)
    {
        int parameters = name.IndexOf(';');
        return (parameters < 0 ? name : name[..parameters]).Trim().ToLowerInvariant();
    }

    /// <summary>Determines whether the content is JSON, or a sequence of JSON texts.</summary>
    public static bool IsJson(string name) => WithoutParameters(name).EndsWith("json", StringComparison.Ordinal);
}
