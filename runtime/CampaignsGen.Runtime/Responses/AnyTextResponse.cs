using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// A declared answer whose body is a text of any media type, JSON's too: then the text is what its JSON says. Some servers write
/// a text as it is under JSON's media type as well, so what is no JSON is the text itself.
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
