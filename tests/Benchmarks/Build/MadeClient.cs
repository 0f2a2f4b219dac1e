namespace Benchmarks.Build;

/// <summary>A client of a document as code.</summary>
/// <param name="Generator">Who wrote it.</param>
/// <param name="Code">What was written.</param>
/// <param name="Time">What the generator took as a process of its own; null where it failed or took too long.</param>
internal sealed record MadeClient(string Generator, Code Code, TimeSpan? Time)
{
    /// <summary>The rival, and where its files are; null for our own generator.</summary>
    public (RivalTool Tool, string Folder)? Rival { get; init; }
}
