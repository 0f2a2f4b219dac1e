using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a declared response whose body is text of any media type, including JSON, for which it is the JSON
/// string. Some servers send plain text with the JSON media type, so that a body that is not JSON is the text itself.
/// </summary>
internal sealed class AnyTextResponse(string status, string[]? advice) : DeclaredResponse(status, advice)
{
    internal override bool HasBody => true;

    internal override object ReadObject(ReadOnlySpan<byte> body, string? contentType) =>
        contentType is not null && JsonMediaType.Matches(contentType) && TryJson(body, contentType) is { } text
            ? text
            : CharsetText.Decode(body, contentType);

    private static string? TryJson(ReadOnlySpan<byte> body, string contentType)
    {
        try
        {
            return JsonText.Read(CharsetText.ToUtf8(body, contentType), JsonRead.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
