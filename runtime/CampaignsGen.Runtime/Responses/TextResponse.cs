namespace CampaignsGen.Runtime;

/// <summary>A declared answer whose body is a text, whatever media type it comes with.</summary>
internal sealed class TextResponse(string status, string[]? advice) : DeclaredResponse(status, advice)
{
    internal override bool HasBody => true;

    internal override object ReadObject(ReadOnlySpan<byte> body, string? contentType) =>
        CharsetText.Decode(body, contentType);
}
