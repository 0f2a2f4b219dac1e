namespace EndToEnd.Tests.Prism;

/// <summary>Something that went wrong in a call.</summary>
/// <param name="Operation">As the document names it: <c>GET /pets</c>.</param>
/// <param name="Text">What Prism or the client says.</param>
/// <param name="Call">How the call was made, and the first line of its request.</param>
internal sealed record PrismFault(string Operation, string Text, string Call)
{
    public override string ToString() => $"{Operation}: {Text}\n    {Call}";
}
