namespace Prism.Tests;

/// <summary>Something that went wrong in a call.</summary>
/// <param name="Operation">As the document names it: <c>GET /pets</c>.</param>
/// <param name="Text">What Prism or the client says.</param>
/// <param name="Call">How the call was made, and the first line of its request.</param>
internal sealed record PrismFault(string Operation, string Text, string Call)
{
    public override string ToString() => $"{Operation}: {Text}\n    {Call}";
}

/// <summary>Something that goes wrong in a call and is no fault of the client's.</summary>
/// <param name="Document">Where.</param>
/// <param name="Operation">As the document names it; null for all of them.</param>
/// <param name="Text">Stands somewhere in what Prism or the client says.</param>
/// <param name="Reason">Whose fault it is, and why.</param>
internal sealed record PrismExcuse(string Document, string? Operation, string Text, string Reason)
{
    public bool Covers(PrismFault fault) =>
        (Operation is null || Operation == fault.Operation) && fault.Text.Contains(Text, StringComparison.Ordinal);
}
