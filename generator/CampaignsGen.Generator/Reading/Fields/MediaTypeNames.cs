using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Checks the names of media types (RFC 9110, section 8.3.1) and detects misspelled ones.</summary>
internal static class MediaTypeNames
{
    private static readonly Regex Form = new(
        @"^[A-Za-z0-9_!#$&^.+*%'`|~-]+/[A-Za-z0-9_!#$&^.+*%'`|~{}-]+[ \t]*(;.*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    );

    /// <summary>The registered top-level types.</summary>
    private static readonly string[] Types =
    [
        "application",
        "audio",
        "font",
        "image",
        "message",
        "model",
        "multipart",
        "text",
        "video",
    ];

    private static readonly string[] Common =
    [
        "application/json",
        "application/problem+json",
        "application/merge-patch+json",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "text/event-stream",
    ];

    /// <summary>Valid media types that differ from a common one only by a letter.</summary>
    private static readonly string[] Others = ["application/jsonl", "application/json5", "application/bson"];

    /// <summary>Returns the fix for an invalid or misspelled name, or null if there is no error.</summary>
    public static string? Fault(string name)
    {
        string text = name.Trim();
        if (!Form.IsMatch(text))
        {
            string? whole = Common.FirstOrDefault(known =>
                known.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase)
            );
            return whole is not null ? Meant(whole)
                : NearestText.Of(text.Replace(" ", "").Replace('\\', '/'), Common) is { } near ? Meant(near)
                : "use a type and a subtype, as in 'application/json'";
        }

        string bare = text.Split(';')[0].TrimEnd();
        if (Array.Exists(Common, known => Is(known, bare)) || Array.Exists(Others, known => Is(known, bare)))
        {
            return null;
        }

        string type = bare.Split('/')[0];
        string subtype = bare.Split('/')[1];
        if (!Array.Exists(Types, known => Is(known, type)))
        {
            return NearestText.Of(type, Types) is { } meant ? Meant(meant + "/" + subtype) : null;
        }

        return Common.FirstOrDefault(known => IsMisspelled(bare, known)) is { } common ? Meant(common) : null;
    }

    /// <summary>Determines whether a body of the media type needs a schema. Bytes and text do not.</summary>
    public static bool IsDescribed(string name) =>
        MediaTypeName.IsJson(name)
        || (MediaTypeName.WithoutParameters(name) is var bare && (Is(Common[4], bare) || Is(Common[5], bare)));

    /// <summary>Determines whether at most two letters differ in a long name, or one in a short name.</summary>
    private static bool IsMisspelled(string name, string known)
    {
        int slash = known.IndexOf('/') + 1;
        if (!name.StartsWith(known.Substring(0, slash), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int most = known.Length - slash >= 8 ? 2 : 1;
        return NearestText.Distance(name.Substring(slash), known.Substring(slash)) <= most;
    }

    private static bool Is(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Meant(string name) => $"correct it; the closest match is '{name}'";
}
