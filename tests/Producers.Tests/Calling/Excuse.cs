namespace Producers.Tests.Calling;

/// <summary>A fault that is not the client's, or not yet mended. One that is not needed any more fails its producer's test.</summary>
/// <param name="Producers">The documents that it is for.</param>
/// <param name="Case">The case that it is for, or how the names of several begin.</param>
/// <param name="What">A part of the fault's text.</param>
/// <param name="Reason">Why it is so.</param>
internal sealed record Excuse(IReadOnlyList<string> Producers, string Case, string What, string Reason)
{
    public bool Covers(string producer, CaseFault fault) =>
        Producers.Contains(producer)
        && fault.Case.StartsWith(Case, StringComparison.Ordinal)
        && fault.What.Contains(What, StringComparison.Ordinal);

    public override string ToString() => $"{string.Join(' ', Producers)}, {Case}, '{What}': {Reason}";
}
