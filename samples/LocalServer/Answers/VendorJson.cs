using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>JSON as the API writes it: camelCase names, UPPER_SNAKE values, absent values left out.</summary>
internal static class VendorJson
{
    /// <summary>The media type of every body, exactly, without a charset.</summary>
    internal const string MediaType = "application/vnd.campaigns.v1+json";

    internal static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            // No answer is ever part of a page, so quotation marks may stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        };

    internal static async Task WriteAsync(HttpResponse response, int status, object body)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);
        response.StatusCode = status;
        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }
}
