namespace Browser.App.Trials;

/// <summary>Calls whose outcomes the page shows.</summary>
internal interface ITrials
{
    /// <summary>Each by its name; the text is what came of it, and an exception is shown as such.</summary>
    IReadOnlyDictionary<string, Func<CancellationToken, Task<string>>> All { get; }
}
