namespace CampaignsGen;

/// <summary>Represents a position between two pages.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <param name="Previous">The page before the position, or <see langword="null"/> at the beginning.</param>
/// <param name="Pages">The number of pages before the position.</param>
/// <param name="Items">The number of items on those pages.</param>
/// <param name="HasItems">
/// <see langword="true"/> if the page before the position has any items; otherwise, <see langword="false"/>.
/// </param>
public readonly record struct PagePosition<TPage>(TPage? Previous, int Pages, int Items, bool HasItems)
    where TPage : class
{
    internal PagePosition<TPage> After(TPage page, int items) => new(page, Pages + 1, Items + items, items > 0);
}
