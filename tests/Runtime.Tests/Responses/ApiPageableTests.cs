using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>The items of all pages.</summary>
public sealed class ApiPageableTests
{
    private static readonly string[][] Pages =
    [
        ["a", "b"],
        [],
        ["c"],
    ];

    [Fact]
    public async Task Items_come_in_their_order_and_pages_when_they_are_needed()
    {
        List<PagePosition<string[]>> asked = [];
        ApiPageable<string, string[]> all = new(
            (at, _) =>
            {
                asked.Add(at);
                return at.Pages < Pages.Length ? Task.FromResult(Pages[at.Pages]) : null;
            },
            static page => page
        );
        List<string> items = [];

        await foreach (string item in all)
        {
            items.Add($"{item} after {asked.Count}");
        }

        Assert.Equal(["a after 1", "b after 1", "c after 3"], items);
        Assert.Equal(
            [(0, 0, false), (1, 2, true), (2, 2, false), (3, 3, true)],
            asked.Select(static at => (at.Pages, at.Items, at.HasItems))
        );
        Assert.Same(Pages[2], asked[3].Previous);
        await using IAsyncEnumerator<string> again = all.GetAsyncEnumerator();
        Assert.True(await again.MoveNextAsync());
        Assert.Equal("a", again.Current);
    }

    [Theory]
    [InlineData(new[] { "a:x", "b:x", ":x", "c:x" }, "ab")]
    [InlineData(new[] { "a:x", ":y", ":z", "b:z", ":z" }, "ab")]
    [InlineData(new[] { ":x", "a:x" }, "a")]
    [InlineData(new[] { "a:", ":", "b:" }, "ab")]
    public async Task A_page_without_items_that_says_nothing_new_is_the_last(string[] pages, string expected)
    {
        ApiPageable<char, string> all = new(
            (at, _) => at.Pages < pages.Length ? Task.FromResult(pages[at.Pages]) : null,
            static page => [.. page.Split(':')[0]],
            static page => page.Split(':')[1] is { Length: > 0 } mark ? mark : null
        );
        string items = "";

        await foreach (char item in all)
        {
            items += item;
        }

        Assert.Equal(expected, items);
    }

    [Fact]
    public async Task What_was_given_stays_given_where_a_page_fails()
    {
        ApiPageable<string, string[]> all = new(
            static (at, _) =>
                at.Pages == 0 ? Task.FromResult(Pages[0]) : Task.FromException<string[]>(new IOException("gone")),
            static page => page
        );
        List<string> items = [];

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (string item in all)
            {
                items.Add(item);
            }
        });

        Assert.Equal(["a", "b"], items);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Both_tokens_end_the_wait(bool hasOfCall, bool hasOfReader)
    {
        using CancellationTokenSource source = new();
        using CancellationTokenSource other = new();
        ApiPageable<string, string[]> all = new(
            static async (at, token) =>
            {
                await Task.Delay(at.Pages == 0 ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, token);
                return Pages[0];
            },
            static page => page,
            cancellationToken: hasOfCall ? source.Token : default
        );
        CancellationToken reader =
            !hasOfReader ? default
            : hasOfCall ? other.Token
            : source.Token;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (string item in all.WithCancellation(reader))
            {
                source.CancelAfter(20);
            }
        });
    }
}
