using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Specifies how content of a media type is read and written.</summary>
internal enum MediaForm
{
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    Form,
    Multipart,
    Text,

    /// <summary>Read and written as text.</summary>
    Xml,

    /// <summary><c>text/event-stream</c> (WHATWG HTML, "Server-sent events").</summary>
    Events,

    /// <summary>A sequence of JSON texts: JSON Lines, JSON text sequences (RFC 7464).</summary>
    Lines,
    Binary,
}

/// <summary>Classifies media types by their content.</summary>
internal static class MediaTypes
{
    private const string Json = "application/json";
    private const string Binary = "binary";
    private const string Octets = "application/octet-stream";
    private const string PlainText = "text/plain";

    /// <summary>Returns the content in order of preference: JSON first, binary last.</summary>
    public static IEnumerable<MediaType> Ordered(EquatableArray<MediaType> content) => content.OrderBy(Rank);

    /// <summary>Determines whether the media type is a synonym of JSON and JSON itself is available.</summary>
    public static bool IsSynonym(MediaType media, EquatableArray<MediaType> content) =>
        FormOf(media) == MediaForm.Json
        && (WithoutParameters(media.Name) is "text/json" || IsWildcard(media))
        && content.Any(static other => WithoutParameters(other.Name) == Json);

    /// <summary>Determines whether the media type is a range within one type: <c>image/*</c>.</summary>
    public static bool IsAnyOfType(MediaType media) =>
        IsWildcard(WithoutParameters(media.Name)) && WithoutParameters(media.Name) is not ("*/*" or "application/*");

    /// <summary>
    /// Determines whether text or binary content describes the same value as available JSON. Servers list every media type
    /// that they can parse for each body, but an object is not text.
    /// </summary>
    public static bool IsTwin(MediaType media, EquatableArray<MediaType> content) =>
        FormOf(media) is MediaForm.Text or MediaForm.Binary
        && media.Schema is not null
        && !IsOctets(media.Schema)
        && (IsPlainText(media) || media.Schema is not { Types: SchemaTypes.String, Reference: null })
        && content.Any(other => FormOf(other) == MediaForm.Json && Likeness.AreAlike(other.Schema, media.Schema));

    /// <summary>Determines whether the media type is plain text.</summary>
    public static bool IsPlainText(MediaType media) => WithoutParameters(media.Name) == "text/plain";

    /// <summary>
    /// Determines whether the content is a string and the document does not specify whether it is JSON: in springdoc, the
    /// response of a method that returns a <c>String</c>, which Spring sends unchanged.
    /// </summary>
    public static bool IsAnyText(MediaType media) =>
        WithoutParameters(media.Name) == "*/*"
        && media.Schema is { Types: SchemaTypes.String, Format: null, Enum.Count: 0, ContentMediaType: null };

    /// <summary>Determines whether the media type is a range.</summary>
    public static bool IsWildcard(MediaType media) => WithoutParameters(media.Name).Contains("*");

    /// <summary>Returns the subtype: <c>merge-patch+json</c> of <c>application/merge-patch+json</c>.</summary>
    public static string Subtype(MediaType media)
    {
        string type = WithoutParameters(media.Name);
        return type.Substring(type.IndexOf('/') + 1);
    }

    /// <summary>The media types of sequences of JSON texts, of which only <c>json-seq</c> is registered with IANA.</summary>
    private static readonly Regex Lines = new(
        @"^(application|text)/(.+\+)?(x-)?(ndjson|nd-json|jsonl|json-?lines|json-seq|json-stream|stream\+json)\z",
        RegexOptions.CultureInvariant
    );

    private static bool IsLines(string type) =>
        type.IndexOf("json", StringComparison.Ordinal) > 0 && Lines.IsMatch(type);

    /// <summary>Determines whether two media types contain the same: text, binary data, or values of equal schemas.</summary>
    public static bool CarrySame(MediaType first, MediaType second) =>
        FormOf(first) == FormOf(second)
        && (
            FormOf(first) is MediaForm.Text or MediaForm.Xml or MediaForm.Binary
            || Likeness.AreAlike(first.Schema, second.Schema)
        );

    private static int Rank(MediaType media)
    {
        string type = WithoutParameters(media.Name);
        int plainness =
            type == Json ? 0
            : IsWildcard(type) ? 2
            : 1;
        return ((int)FormOf(media) * 3) + plainness;
    }

    public static MediaForm FormOf(MediaType media)
    {
        string type = WithoutParameters(media.Name);
        return type switch
        {
            "application/x-www-form-urlencoded" => MediaForm.Form,
            "text/event-stream" => MediaForm.Events,
            _ when IsLines(type) => MediaForm.Lines,
            "*/*" or "application/*" => IsOctets(media.Schema) ? MediaForm.Binary : MediaForm.Json,
            _ when type.StartsWith("multipart/", StringComparison.Ordinal) => MediaForm.Multipart,
            // A binary schema is more specific than the media type of text.
            _ when IsBinary(media.Schema) => MediaForm.Binary,
            Json or "text/json" => MediaForm.Json,
            _ when type.EndsWith("+json", StringComparison.Ordinal) => MediaForm.Json,
            _ when media.IsXml => MediaForm.Xml,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => MediaForm.Text,
            _ => MediaForm.Binary,
        };
    }

    /// <summary>Returns the content with binary schemas instead of references to them, which are binary with any media type.</summary>
    public static EquatableArray<MediaType> WithOctets(EquatableArray<MediaType> content, SchemaComposer composer) =>
        content
            .Select(media =>
                media.Schema is { } schema && composer.Compose(schema, out _) is var composed && IsBinary(composed)
                    ? media with
                    {
                        Schema = new Schema(composed.Pointer) { Types = SchemaTypes.String, Format = Binary },
                    }
                    : media
            )
            .ToEquatableArray();

    private static bool IsBinary(Schema? schema) =>
        schema is { Types: SchemaTypes.String or SchemaTypes.None, Format: Binary };

    /// <summary>Determines whether a value of <paramref name="schema"/> is binary rather than text.</summary>
    public static bool IsOctets(Schema? schema) =>
        IsBinary(schema) || schema is { ContentMediaType: not null, ContentEncoding: null };

    /// <summary>Returns the media type to send or to accept. A range becomes the most general type of the form.</summary>
    public static string Concrete(string name, MediaForm form) =>
        !WithoutParameters(name).Contains("*") ? name
        : form == MediaForm.Json ? Json
        : form == MediaForm.Text ? PlainText
        : Octets;

    /// <summary>
    /// Returns the media type of the group that describes every value it can carry, or null if the right one depends on the
    /// value.
    /// </summary>
    public static string? General(MediaGroup group) =>
        group.Form switch
        {
            MediaForm.Binary => group.Members.Any(static media => NameOf(media) is Octets or "*/*" or "application/*")
                ? Octets
                : null,
            MediaForm.Text => group.Members.FirstOrDefault(static media => NameOf(media) == PlainText)?.Name,
            _ => Concrete(group.First.Name, group.Form),
        };

    public static string List(IEnumerable<MediaType> content) =>
        string.Join(", ", content.Select(static media => $"'{media.Name}'"));

    private static bool IsWildcard(string type) =>
        type.EndsWith("/*", StringComparison.Ordinal) && type.IndexOf('/') == type.Length - 2;

    /// <summary>Returns the media type in lowercase, without its parameters.</summary>
    public static string NameOf(MediaType media) => WithoutParameters(media.Name);

    private static string WithoutParameters(string name) => MediaTypeName.WithoutParameters(name);
}
