using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines how parameters are serialized.</summary>
internal static class ParameterForms
{
    /// <summary>
    /// The headers with dates that HTTP defines (RFC 9110, section 5.6.7; RFC 9111, section 5.3; RFC 7089; RFC 8594), whose
    /// format differs from <c>date-time</c>.
    /// </summary>
    private static readonly HashSet<string> HttpDates = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "If-Range",
        "Last-Modified",
        "Expires",
        "Retry-After",
        "Sunset",
        "Accept-Datetime",
        "Memento-Datetime",
    };

    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The type of the parameter.</param>
    public static ParameterForm Of(Parameter parameter, TypePlan type) =>
        type.Kind == TypeKind.DateTimeOffset
        && parameter.Location == ParameterLocation.Header
        && HttpDates.Contains(parameter.Name)
            ? ParameterForm.HttpDate
            : Of(parameter);

    public static ParameterForm Of(Parameter parameter) =>
        parameter.Style switch
        {
            _ when JsonContent(parameter) is not null => ParameterForm.Json,
            ParameterStyle.Label => ParameterForm.Label,
            ParameterStyle.Matrix => ParameterForm.Matrix,
            ParameterStyle.Cookie => ParameterForm.PlainCookie,
            ParameterStyle.DeepObject => ParameterForm.DeepObject,
            ParameterStyle.SpaceDelimited when !parameter.Explode => ParameterForm.SpaceDelimited,
            ParameterStyle.PipeDelimited when !parameter.Explode => ParameterForm.PipeDelimited,
            _ => ParameterForm.Plain,
        };

    /// <summary>
    /// Returns whether items and pairs are separate, or null if that is the runtime's default for the location or the value
    /// is a single text.
    /// </summary>
    public static bool? Explodes(Parameter parameter, ParameterForm form)
    {
        // A deep object always has separate pairs, because the specification defines no other form.
        bool explodes = parameter.Explode || parameter.Style == ParameterStyle.DeepObject;
        bool isOneText = form is ParameterForm.SpaceDelimited or ParameterForm.PipeDelimited;
        return isOneText || explodes == parameter.Location.StandardStyle().ExplodesByDefault() ? null : explodes;
    }

    /// <summary>Returns the media type of a parameter that is written as JSON text.</summary>
    public static MediaType? JsonContent(Parameter parameter) =>
        parameter.Content.FirstOrDefault(static media => MediaTypes.FormOf(media) == MediaForm.Json);

    /// <summary>Determines whether the style supports the items of a list of <paramref name="type"/> directly.</summary>
    public static bool CarriesItems(ParameterForm form, TypePlan type) =>
        form is ParameterForm.Json or ParameterForm.DeepObject
        || type.Kind != TypeKind.List
        || type.Item!.Kind is not (TypeKind.List or TypeKind.Record or TypeKind.Map);
}
