using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Reduces each body and response that is available in JSON to JSON. This is done before planning, so that other media types
/// result in no types, taken names or diagnostics.
/// </summary>
internal sealed class JsonContent(SchemaComposer composer)
{
    private const string Problem = "application/problem+json";

    /// <summary>Returns the document without the alternatives to JSON.</summary>
    public ApiModel Of(ApiModel model) => model with { Operations = model.Operations.Select(Of).ToEquatableArray() };

    private Operation Of(Operation operation) =>
        operation with
        {
            RequestBody = operation.RequestBody is { } body
                ? body with
                {
                    Content = Of(body.Content, IsJsonData),
                }
                : null,
            Responses = operation.Responses.Select(Of).ToEquatableArray(),
        };

    private static bool IsSuccess(Response response) => response.Status.StartsWith("2", StringComparison.Ordinal);

    private Response Of(Response response) =>
        response with
        {
            Content = Of(response.Content, IsSuccess(response) ? IsJsonData : IsJson),
        };

    private EquatableArray<MediaType> Of(EquatableArray<MediaType> content, Func<MediaType, bool> offers)
    {
        if (content.Count < 2)
        {
            return content;
        }

        EquatableArray<MediaType> read = MediaTypes.WithOctets(content, composer);
        return read.Any(offers)
            ? content.Where((_, index) => MediaTypes.FormOf(read[index]) == MediaForm.Json).ToEquatableArray()
            : content;
    }

    /// <summary>Determines whether the media type is JSON. A range for all media types is not specifically JSON.</summary>
    private static bool IsJson(MediaType media) =>
        MediaTypes.FormOf(media) == MediaForm.Json && MediaTypes.NameOf(media) is not ("*/*" or "application/*");

    /// <summary>
    /// Determines whether the media type is JSON data. Frameworks list the problem media type for each response, but it
    /// describes errors and is not another form of a value.
    /// </summary>
    private static bool IsJsonData(MediaType media) => IsJson(media) && MediaTypes.NameOf(media) != Problem;
}
