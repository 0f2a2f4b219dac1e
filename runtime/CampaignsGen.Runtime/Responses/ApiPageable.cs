using System.Runtime.CompilerServices;

namespace CampaignsGen;

/// <summary>The items of all pages of an operation, each page asked for when the items of the one before were read.</summary>
/// <remarks>
/// It can be enumerated more than once, and asks anew each time. A page that cannot be had throws what the operation throws, at the item
/// before which it would stand; what was given before stays given.
/// </remarks>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <typeparam name="TPage">The type of a page.</typeparam>
public sealed class ApiPageable<TItem, TPage> : IAsyncEnumerable<TItem>
    where TPage : class
{
    private readonly Func<PagePosition<TPage>, CancellationToken, Task<TPage>?> next;
    private readonly Func<TPage, IReadOnlyList<TItem>?> items;
    private readonly Func<TPage, object?>? mark;
    private readonly CancellationToken ofCall;

    /// <summary>Makes the items of all pages; for emitted code, and for a test that stands in for it.</summary>
    /// <param name="next">Asks for the page behind a position; null where there is none.</param>
    /// <param name="items">Gives the items of a page; null is none.</param>
    /// <param name="mark">
    /// Gives by what the page behind a page is asked for: one without items that says the same as the one before it is the last. Null
    /// where <paramref name="next"/> alone knows.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for any page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> or <paramref name="items"/> is null.</exception>
    public ApiPageable(
        Func<PagePosition<TPage>, CancellationToken, Task<TPage>?> next,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, object?>? mark = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(items);
        this.next = next;
        this.items = items;
        this.mark = mark;
        ofCall = cancellationToken;
    }

    /// <summary>Gives the pages, for what stands beside their items.</summary>
    /// <param name="cancellationToken">Ends the wait for a page.</param>
    /// <returns>The pages, each asked for when the one before was taken.</returns>
    /// <exception cref="OperationCanceledException">This token or that of the method asked for it.</exception>
    public async IAsyncEnumerable<TPage> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource? both =
            ofCall.CanBeCanceled && cancellationToken.CanBeCanceled
                ? CancellationTokenSource.CreateLinkedTokenSource(ofCall, cancellationToken)
                : null;
        CancellationToken token = both?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : ofCall);
        PagePosition<TPage> position = default;
        while (next(position, token) is { } waiting)
        {
            TPage page = await waiting.ConfigureAwait(false);
            yield return page;
            TPage? before = position.Previous;
            position = position.After(page, items(page)?.Count ?? 0);
            if (!position.HasItems && before is not null && mark?.Invoke(page) is { } own && own.Equals(mark(before)))
            {
                // A cursor that never changes, as that of a scrolled search, ends with its items.
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (TPage page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in items(page) ?? [])
            {
                yield return item;
            }
        }
    }
}
