namespace CampaignsGen.Runtime;

/// <summary>Represents a declared response whose body is text of any media type.</summary>
internal sealed class TextResponse(string status, string[]? advice) : DeclaredResponse(status, advice)
{
    internal override bool HasBody => true;

    internal override object ReadObject(ReadOnlySpan<byte> body, string? contentType) =>
        CharsetText.Decode(body, contentType);
}
