using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Specifies the form of a part's value that follows from its media types.</summary>
internal enum PartForm
{
    /// <summary>There are no media types, or they allow anything.</summary>
    Unspecified,
    Text,
    Json,
    File,
}

/// <summary>Represents the media types that the encoding of a part allows.</summary>
internal sealed class PartMedia
{
    private static readonly Regex Charset = new(
        @";\s*charset\s*=\s*""?([^\s;""]+)""?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private readonly List<string> names;

    private PartMedia(List<string> names) => this.names = names;

    public static PartMedia None { get; } = new([]);

    /// <summary>Returns the media types of a comma-separated list. Ranges that allow anything are ignored.</summary>
    public static PartMedia Of(string? contentType) =>
        new([
            .. (contentType ?? "")
                .Split(',')
                .Select(static name => name.Trim())
                .Where(static name => MediaTypeName.WithoutParameters(name) is not ("" or "*/*" or "application/*")),
        ]);

    public bool IsNested => names.Exists(static name => FormOf(name) == MediaForm.Multipart);

    /// <summary>Whether the only media type is plain JSON, which is the default for a list of objects.</summary>
    public bool IsPlainJson => names.Count == 1 && MediaTypes.NameOf(Media(names[0])) == "application/json";

    /// <summary>The media types as one string, or null if there are none.</summary>
    public string? Text => names.Count == 0 ? null : string.Join(", ", names);

    /// <summary>Returns the form of a plain value, with text preferred over JSON.</summary>
    /// <param name="isText">Whether the value is a string, which can represent binary data.</param>
    public PartForm OfPlain(bool isText) =>
        names.Count == 0 ? PartForm.Unspecified
        : names.Exists(IsText) ? PartForm.Text
        : names.Exists(IsJson) ? PartForm.Json
        : isText ? PartForm.File
        : PartForm.Text;

    /// <summary>Returns the form of an object, with JSON preferred over text.</summary>
    public PartForm OfObject() =>
        names.Count == 0 ? PartForm.Unspecified
        : names.Exists(IsJson) ? PartForm.Json
        : names.Exists(IsText) ? PartForm.Text
        : PartForm.File;

    /// <summary>Returns the media types with which a value of <paramref name="form"/> can be sent.</summary>
    public List<string> In(PartForm form) =>
        form switch
        {
            PartForm.Json => names.FindAll(IsJson),
            PartForm.Text => names.Exists(IsText) ? names.FindAll(IsText) : names,
            _ => names,
        };

    /// <summary>Determines whether the media type is a range.</summary>
    public static bool IsRange(string name) => MediaTypes.IsWildcard(Media(name));

    /// <summary>Returns <paramref name="name"/> with UTF-8 as the charset, and the original charset if it was a different one.</summary>
    public static string InUtf8(string name, out string? other)
    {
        Match match = Charset.Match(name);
        string charset = match.Groups[1].Value.ToLowerInvariant();
        other = charset is "" or "utf-8" or "utf8" or "us-ascii" ? null : match.Groups[1].Value;
        return other is null ? name : Charset.Replace(name, "; charset=utf-8");
    }

    private static bool IsJson(string name) => FormOf(name) == MediaForm.Json;

    private static bool IsText(string name) =>
        FormOf(name) is MediaForm.Text or MediaForm.Xml or MediaForm.Form or MediaForm.Events or MediaForm.Lines;

    private static MediaForm FormOf(string name) => MediaTypes.FormOf(Media(name));

    private static MediaType Media(string name) => new("", name, null);
}
