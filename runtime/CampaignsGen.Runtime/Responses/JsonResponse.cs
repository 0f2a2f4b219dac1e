namespace CampaignsGen.Runtime;

/// <summary>A declared answer with a body in JSON.</summary>
internal sealed class JsonResponse<T>(string status, JsonRead<T> read, IReadOnlyList<string>? advice)
    : DeclaredResponse(status, advice)
{
    internal override bool HasBody => true;

    internal T Read(ReadOnlySpan<byte> utf8) => JsonText.Read(utf8, read);

    internal override object? ReadObject(ReadOnlySpan<byte> utf8) => Read(utf8);
}

/// <summary>A declared answer whose body says nothing.</summary>
internal sealed class EmptyResponse(string status, IReadOnlyList<string>? advice) : DeclaredResponse(status, advice)
{
    internal override bool HasBody => false;

    internal override object? ReadObject(ReadOnlySpan<byte> utf8) => null;
}
