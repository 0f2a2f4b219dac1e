using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Represents a field or part of a form: its schema, and how it is serialized.</summary>
/// <param name="Side">The document.</param>
/// <param name="Encoding">The encoding, without fields if the document does not specify it.</param>
/// <param name="Schema">The schema of the value.</param>
/// <param name="HasParts">Whether the form is a multipart body.</param>
internal sealed record EncodedValue(Side Side, Encoding Encoding, Schema Schema, bool HasParts)
{
    private const string PlainText = "text/plain";
    private const string Octets = "application/octet-stream";

    private Schema Value => Side.Compose(Schema);

    private Schema Item => Value.Items is { } items && IsList ? Side.Compose(items) : Value;

    private bool IsList => SchemaShape.Of(Value) == ShapeKind.List;

    private bool IsFile => Item.Format == "binary";

    private bool IsPlain => SchemaShape.Of(Item) is ShapeKind.Scalar or ShapeKind.Enum;

    /// <summary>Whether a style applies. A list of plain values has one even if the document does not specify it.</summary>
    private bool HasStyle =>
        !IsFile
        && (
            IsList && IsPlain
                ? Encoding.HasStyle || Normalize(Encoding.ContentType ?? PlainText) == PlainText
                : Encoding.HasStyle && !IsPlain
        );

    private ParameterStyle Style =>
        Encoding.Style switch
        {
            ParameterStyle.DeepObject => ParameterStyle.DeepObject,
            { } style when !Encoding.Explodes => style,
            _ => ParameterStyle.Form,
        };

    /// <summary>The media types, or their default in OpenAPI; empty if there is no single default.</summary>
    private string[] MediaTypes =>
        Encoding.ContentType is { } text && (IsFile || !Encoding.HasStyle) ? Normalize(text).Split(',')
        : IsFile ? [Octets]
        : IsPlain && !IsList ? [PlainText]
        : SchemaShape.Of(Value) is ShapeKind.Record or ShapeKind.Map ? ["application/json"]
        : [];

    /// <summary>Returns the change of the serialization, or null if requests that were accepted still are.</summary>
    public string? ChangeTo(EncodedValue current)
    {
        if (Encoding.IsNested != current.Encoding.IsNested)
        {
            return $"it {(current.Encoding.IsNested ? "is now" : "is no longer")} a multipart body itself";
        }

        if (HasStyle != current.HasStyle)
        {
            return current.HasStyle ? "from a media type to a style" : "from a style to a media type";
        }

        string? change = HasStyle ? ChangeOfStyle(current) : ChangeOfMediaTypes(current);
        bool wasReserved = !HasParts && Encoding.AllowReserved == true && current.Encoding.AllowReserved != true;
        return change ?? (wasReserved ? ParameterForm.ReservedIsEncoded : null);
    }

    private string? ChangeOfStyle(EncodedValue current) =>
        Style != current.Style ? ParameterForm.ChangeOf(Style, current.Style)
        : Encoding.Explodes != current.Encoding.Explodes && Style == ParameterStyle.Form
            ? ParameterForm.ChangeOf(Encoding.Explodes, current.Encoding.Explodes)
        : null;

    private string? ChangeOfMediaTypes(EncodedValue current)
    {
        string[] after = current.MediaTypes;
        bool areAccepted = MediaTypes.Length == 0 ? after.Length == 0 : MediaTypes.All(Accepts);
        bool isSameType = current.IsFile || after.All(added => MediaTypes.Any(type => FormOf(type) == FormOf(added)));
        return areAccepted && isSameType
            ? null
            : $"the media type changed from {Show(Encoding)} to {Show(current.Encoding)}";

        bool Accepts(string type) =>
            after.Any(other =>
                other == type
                || other == "*/*"
                || (
                    other.EndsWith("/*", StringComparison.Ordinal)
                    && type.StartsWith(other.TrimEnd('*'), StringComparison.Ordinal)
                )
            );
    }

    /// <summary>Returns <c>json</c> or the top-level type, because the type in C# can depend on it.</summary>
    private static string FormOf(string type) =>
        type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal)
            ? "json"
            : type.Split('/')[0];

    private static string Normalize(string contentType) => contentType.Replace(" ", "").ToLowerInvariant();

    private static string Show(Encoding encoding) => encoding.ContentType is { } type ? Words.Quote(type) : "not set";
}
