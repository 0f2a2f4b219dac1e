namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes a file format by a feature that no other format has.</summary>
/// <param name="Fits">Determines whether a file has the format.</param>
/// <param name="What">The description of the format, which follows "it ".</param>
/// <param name="Advice">The fix.</param>
/// <typeparam name="T">The type of the input.</typeparam>
internal sealed record Recognizer<T>(Func<T, bool> Fits, string What, string Advice);

internal static class Recognizers
{
    /// <summary>Returns the format that the first matching recognizer of a table detects, or null if none does.</summary>
    public static FileKind? Find<T>(this IEnumerable<Recognizer<T>> table, T file) =>
        table.FirstOrDefault(recognizer => recognizer.Fits(file)) is { } first
            ? new FileKind(first.What, first.Advice)
            : null;
}
