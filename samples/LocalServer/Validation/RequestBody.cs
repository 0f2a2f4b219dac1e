using System.Text.Json;
using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Reads a request's body: its Content-Type, its JSON, its schema.</summary>
internal sealed class RequestBody(CampaignsSchemas schemas)
{
    /// <typeparam name="T">What the body is read into once the schema has been kept.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="schema">The schema's name in the document.</param>
    /// <exception cref="RefusedException">400: the body is not what the API describes.</exception>
    internal async Task<T> ReadAsync<T>(HttpRequest request, string schema)
    {
        RefuseOtherContentType(request);
        byte[] json = await ReadBytesAsync(request);
        try
        {
            RefuseInvalid(schemas.Check(schema, json));
            return JsonSerializer.Deserialize<T>(json, VendorJson.Options)!;
        }
        catch (JsonException malformed)
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                $"The request body is not valid JSON: line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}."
            );
        }
    }

    /// <exception cref="RefusedException">400 with the errors, unless there is none.</exception>
    internal static void RefuseInvalid(IReadOnlyList<FieldError> errors)
    {
        if (errors.Count > 0)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, "The request body is not valid.", errors);
        }
    }

    /// <summary>The table of statuses has no 415, so another type is one more way in which a request is not valid: 400.</summary>
    private static void RefuseOtherContentType(HttpRequest request)
    {
        if (!string.Equals(request.ContentType, VendorJson.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                $"Content-Type must be {VendorJson.MediaType}, without parameters."
            );
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return buffer.ToArray();
    }
}
