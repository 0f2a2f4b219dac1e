namespace CampaignsGen.Generator.Recognizing;

/// <summary>Knows one kind of file by what no other kind has.</summary>
/// <param name="Fits">Whether a file is of the kind.</param>
/// <param name="What">What it is, after "it ".</param>
/// <param name="Advice">What to do with it.</param>
/// <typeparam name="T">What it looks at.</typeparam>
internal sealed record Recognizer<T>(Func<T, bool> Fits, string What, string Advice);

internal static class Recognizers
{
    /// <summary>The kind that the first one of a table knows; null where none does.</summary>
    public static FileKind? Find<T>(this IEnumerable<Recognizer<T>> table, T file) =>
        table.FirstOrDefault(recognizer => recognizer.Fits(file)) is { } first
            ? new FileKind(first.What, first.Advice)
            : null;
}
