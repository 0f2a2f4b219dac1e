using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents a declared response with a JSON body.</summary>
internal sealed class JsonResponse<T>(string status, JsonRead<T> read, string[]? advice)
    : DeclaredResponse(status, advice)
{
    internal override bool HasBody => true;

    internal override bool MayBeNull
    {
        get
        {
            try
            {
                return JsonText.Read("null"u8, read) is null;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    internal T Read(ReadOnlySpan<byte> body, string? contentType) =>
        JsonText.Read(CharsetText.ToUtf8(body, contentType), read);

    internal override object? ReadObject(ReadOnlySpan<byte> body, string? contentType) => Read(body, contentType);

    // Without a Content-Type, the body itself is examined (RFC 9110, section 8.3).
    internal override ApiBodyError? ErrorOf(bool isEmpty, string? contentType) =>
        isEmpty
            ? new()
            {
                Message = "its body is empty",
                Expected = "JSON",
                Found = "nothing",
            }
        : contentType is not null && !JsonMediaType.Matches(contentType)
            ? MediaTypeText.NotExpected(contentType, "JSON")
        : null;
}

/// <summary>Represents a declared response whose body is ignored.</summary>
internal sealed class EmptyResponse(string status, string[]? advice) : DeclaredResponse(status, advice)
{
    internal override bool HasBody => false;

    internal override object? ReadObject(ReadOnlySpan<byte> body, string? contentType) => null;
}
