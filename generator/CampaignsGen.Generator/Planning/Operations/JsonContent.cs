using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Leaves of each body and each answer that comes in JSON nothing but the JSON. It is done before anything is planned, so that the
/// rest leaves no type, no name taken and nothing to report.
/// </summary>
internal sealed class JsonContent(SchemaComposer composer)
{
    private const string Problem = "application/problem+json";

    /// <summary>The document without what it offers beside JSON.</summary>
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

    /// <summary>What stands for all media types is none in particular.</summary>
    private static bool IsJson(MediaType media) =>
        MediaTypes.FormOf(media) == MediaForm.Json && MediaTypes.NameOf(media) is not ("*/*" or "application/*");

    /// <summary>Frameworks list a problem for each answer; it is what an error says, and no other form of a value.</summary>
    private static bool IsJsonData(MediaType media) => IsJson(media) && MediaTypes.NameOf(media) != Problem;
}
