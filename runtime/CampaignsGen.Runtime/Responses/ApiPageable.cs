using System.Runtime.CompilerServices;

namespace CampaignsGen;

/// <summary>
/// Represents the items of all pages of an operation. Each page is requested after the items of the previous page are
/// read.
/// </summary>
/// <remarks>
/// It can be enumerated more than once, and requests the pages again each time. If a page cannot be retrieved, the
/// exception of the operation is thrown in place of its first item. The items before it remain valid.
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

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiPageable{TItem, TPage}"/> class, for emitted code and for tests
    /// that replace it.
    /// </summary>
    /// <param name="next">
    /// The delegate that requests the page after a position, or returns <see langword="null"/> if there is none.
    /// </param>
    /// <param name="items">
    /// The delegate that returns the items of a page, or <see langword="null"/> if it has none.
    /// </param>
    /// <param name="mark">
    /// The delegate that returns the value by which the page after a page is requested: a page without items and with
    /// the same value as the previous one is the last. If it is <see langword="null"/>, only <paramref name="next"/>
    /// determines the end.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the requests for pages.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="next"/> or <paramref name="items"/> is <see langword="null"/>.
    /// </exception>
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

    /// <summary>Returns the pages, to access the data in addition to their items.</summary>
    /// <param name="cancellationToken">A token to cancel the requests for pages.</param>
    /// <returns>The pages, each of which is requested after the previous one is read.</returns>
    /// <exception cref="OperationCanceledException">This token or that of the method was canceled.</exception>
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
                // A cursor that never changes, such as that of a scrolled search, ends when there are no more items.
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
