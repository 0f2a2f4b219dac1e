using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>Serializes JSON as the API does: names in camel case, values in upper snake case, absent values omitted.</summary>
internal static class VendorJson
{
    /// <summary>Gets the exact media type of every body, without a charset.</summary>
    internal const string MediaType = "application/vnd.campaigns.v1+json";

    internal static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            // A response is never part of an HTML page, so quotation marks need no escaping.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        };

    internal static Task WriteAsync(HttpResponse response, int status, object body) =>
        WriteAsync(response, status, body, MediaType);

    internal static async Task WriteAsync(HttpResponse response, int status, object body, string contentType)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }
}
