using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>What the media types of a part make of its value.</summary>
internal enum PartForm
{
    /// <summary>There are none, or they permit anything.</summary>
    Unsaid,
    Text,
    Json,
    File,
}

/// <summary>The media types that the encoding of a part permits.</summary>
internal sealed class PartMedia
{
    private static readonly Regex Charset = new(
        @";\s*charset\s*=\s*""?([^\s;""]+)""?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private readonly List<string> names;

    private PartMedia(List<string> names) => this.names = names;

    public static PartMedia None { get; } = new([]);

    /// <summary>The media types of a comma-separated list; what permits anything says nothing.</summary>
    public static PartMedia Of(string? contentType) =>
        new([
            .. (contentType ?? "")
                .Split(',')
                .Select(static name => name.Trim())
                .Where(static name => name is not ("" or "*/*" or "application/*")),
        ]);

    public bool IsNested => names.Exists(static name => FormOf(name) == MediaForm.Multipart);

    /// <summary>Whether it is JSON by its plain name, which a list of objects would have anyway.</summary>
    public bool IsPlainJson => names.Count == 1 && MediaTypes.NameOf(Media(names[0])) == "application/json";

    /// <summary>All of them as one text; null where there are none.</summary>
    public string? Text => names.Count == 0 ? null : string.Join(", ", names);

    /// <summary>What becomes of a plain value: text rather than JSON.</summary>
    /// <param name="isText">Whether the value is a text, which may stand for octets.</param>
    public PartForm OfPlain(bool isText) =>
        names.Count == 0 ? PartForm.Unsaid
        : names.Exists(IsText) ? PartForm.Text
        : names.Exists(IsJson) ? PartForm.Json
        : isText ? PartForm.File
        : PartForm.Text;

    /// <summary>What becomes of an object: JSON rather than text.</summary>
    public PartForm OfObject() =>
        names.Count == 0 ? PartForm.Unsaid
        : names.Exists(IsJson) ? PartForm.Json
        : names.Exists(IsText) ? PartForm.Text
        : PartForm.File;

    /// <summary>Those in which a value of <paramref name="form"/> can be sent.</summary>
    public List<string> In(PartForm form) =>
        form switch
        {
            PartForm.Json => names.FindAll(IsJson),
            PartForm.Text => names.Exists(IsText) ? names.FindAll(IsText) : names,
            _ => names,
        };

    /// <summary>Whether a media type stands for several.</summary>
    public static bool IsRange(string name) => MediaTypes.IsWildcard(Media(name));

    /// <summary><paramref name="name"/> in UTF-8, and the charset that it named where that was another.</summary>
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
