namespace CampaignsGen;

/// <summary>A place between two pages.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <param name="Previous">The page before it; null at the beginning.</param>
/// <param name="Pages">How many pages there are before it.</param>
/// <param name="Items">How many items they have.</param>
/// <param name="HasItems">Whether the page before it has any.</param>
public readonly record struct PagePosition<TPage>(TPage? Previous, int Pages, int Items, bool HasItems)
    where TPage : class
{
    internal PagePosition<TPage> After(TPage page, int items) => new(page, Pages + 1, Items + items, items > 0);
}
