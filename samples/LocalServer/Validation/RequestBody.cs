using System.Text.Json;
using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Reads the body of a request and checks its Content-Type, its JSON and its schema.</summary>
internal sealed class RequestBody(CampaignsSchemas schemas)
{
    /// <typeparam name="T">The type to deserialize the body to, after it was validated against the schema.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="schema">The name of the schema in the document.</param>
    /// <exception cref="RefusedException">400: the body does not match the API description.</exception>
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

    /// <exception cref="RefusedException">400 with the errors, if there are any.</exception>
    internal static void RefuseInvalid(IReadOnlyList<FieldError> errors)
    {
        if (errors.Count > 0)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, "The request body is not valid.", errors);
        }
    }

    /// <summary>The table of status codes has no 415, so a request with another media type is invalid: 400.</summary>
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
