using Acme.Letters;
using CampaignsGen;

namespace EndToEnd.Tests.Pages;

/// <summary>All pages of a list, by each of the ways in which APIs give them, over a real socket.</summary>
public class PageTests
{
    private const string All = "abcdefg";

    [Fact]
    public async Task By_a_cursor() =>
        await IsAllAsync(
            static letters => letters.ListByCursorAllAsync(),
            "/cursor k",
            "/cursor?after=3 k",
            "/cursor?after=6 k"
        );

    [Fact]
    public async Task By_an_offset() =>
        await IsAllAsync(
            static letters => letters.ListByOffsetAllAsync(),
            "/offset k",
            "/offset?skip=3 k",
            "/offset?skip=6 k",
            "/offset?skip=7 k"
        );

    [Fact]
    public async Task By_a_number() =>
        await IsAllAsync(
            static letters => letters.ListByPageAllAsync(),
            "/page k",
            "/page?number=2 k",
            "/page?number=3 k",
            "/page?number=4 k"
        );

    [Fact]
    public async Task By_a_link() =>
        await IsAllAsync(
            static letters => letters.ListByLinkAllAsync(),
            "/link k",
            "/link?after=3 k",
            "/link?after=6 k"
        );

    [Fact]
    public async Task By_the_header_Link() =>
        await IsAllAsync(
            static letters => letters.ListByHeaderAllAsync(),
            "/header k",
            "/header?after=3 k",
            "/header?after=6 k"
        );

    [Fact]
    public async Task From_where_another_enumeration_ended()
    {
        await using LettersServer server = await LettersServer.StartAsync();

        Assert.Equal("defg", await JoinAsync(Client(server).ListByCursorAllAsync("3")));
        Assert.Equal("efg", await JoinAsync(Client(server).ListByOffsetAllAsync(4)));
        Assert.Equal("defg", await JoinAsync(Client(server).ListByPageAllAsync(2)));
    }

    [Fact]
    public async Task Pages_are_asked_for_when_they_are_needed()
    {
        await using LettersServer server = await LettersServer.StartAsync();
        List<int> asked = [];

        await foreach (Nested page in Client(server).ListByCursorAllAsync().AsPages())
        {
            Assert.NotNull(page.Data);
            asked.Add(server.Arrived.Count);
        }

        Assert.Equal([1, 2, 3], asked);
    }

    [Fact]
    public async Task Another_origin_gets_no_credential()
    {
        await using LettersServer server = await LettersServer.StartAsync();
        await using LettersServer other = await LettersServer.StartAsync();
        server.LinksTo = other.Address;

        Assert.Equal(All, await JoinAsync(Client(server).ListByLinkAllAsync()));
        Assert.Equal(["/link k"], server.Arrived);
        Assert.Equal(["/link?after=3", "/link?after=6"], other.Arrived);
    }

    private static async Task IsAllAsync<TPage>(
        Func<ILettersClient, ApiPageable<string, TPage>> list,
        params string[] arrived
    )
        where TPage : class
    {
        await using LettersServer server = await LettersServer.StartAsync();

        Assert.Equal(All, await JoinAsync(list(Client(server))));
        Assert.Equal(arrived, server.Arrived);
    }

    private static LettersClient Client(LettersServer server) =>
        new(new HttpClient(), new LettersClientOptions { Key = "k", BaseAddress = server.Address });

    private static async Task<string> JoinAsync(IAsyncEnumerable<string> letters)
    {
        string all = "";
        await foreach (string letter in letters)
        {
            all += letter;
        }

        return all;
    }
}
