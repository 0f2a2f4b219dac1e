using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>JSON Lines, ndjson and JSON text sequences (RFC 7464).</summary>
public sealed class LineAnswerTests
{
    private static readonly DeclaredResponse Numbers = DeclaredResponse.Lines("200", JsonRead.Int32, ["check"]);

    [Theory]
    [InlineData("1\n2\n3\n", "1,2,3")]
    [InlineData("1\n2", "1,2")]
    [InlineData("1\r\n\r\n \t\n2\r\n", "1,2")]
    [InlineData("\uFEFF1\n2\n", "1,2")]
    [InlineData("\uFEFF\n1", "1")]
    [InlineData("\n\n1\n", "1")]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\n", "")]
    // RFC 7464: texts may hold line feeds, and nothing between two separators is no text.
    [InlineData("\u001E1\n\u001E2\n", "1,2")]
    [InlineData("\u001E\n1\n\n\u001E\u001E\n\u001E2", "1,2")]
    [InlineData("\uFEFF\u001E1\n", "1")]
    [InlineData("\u001E", "")]
    public async Task Each_text_is_an_item(string body, string expected)
    {
        foreach (int size in (int[])[int.MaxValue, 1, 2])
        {
            List<int> items = await BodyApi.ToListAsync(await OpenAsync(body, size));

            Assert.Equal(expected, string.Join(',', items));
        }
    }

    [Fact]
    public async Task A_text_of_a_sequence_may_have_several_lines()
    {
        IAsyncEnumerable<Pet> pets = await BodyApi.ReceiveAsync<IAsyncEnumerable<Pet>>(
            DeclaredResponse.Lines("200", PetApi.ReadPet),
            "\u001E{\n  \"name\": \"Rex\"\n}\n\u001E{\"name\":\"Max\"}\n"u8.ToArray(),
            "application/json-seq"
        );

        Assert.Equal([new Pet("Rex"), new Pet("Max")], await BodyApi.ToListAsync(pets));
    }

    [Theory]
    [InlineData("1\n\nx\n3\n", "x")]
    [InlineData("1\n2 2\n", "2 2")]
    [InlineData("1\n2\u001E3\n", "2\u001E3")]
    [InlineData("\u001E1\n\u001E{\n", "{\n")]
    public async Task A_text_that_cannot_be_read_is_a_fault_with_its_text(string body, string text)
    {
        IAsyncEnumerable<int> items = await OpenAsync(body, 9);

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => BodyApi.ToListAsync(items));

        Assert.Contains("and item 2 of its body cannot be read: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(text, exception.RawBody);
        Assert.IsType<JsonFault>(exception.InnerException);
        Assert.Equal(["check"], exception.Advice);
    }

    [Theory]
    [InlineData("1234\n1234", true)]
    [InlineData("1\n12345\n", false)]
    [InlineData("1\n12345", false)]
    public async Task A_text_may_be_as_large_as_permitted(string body, bool fits)
    {
        IAsyncEnumerable<int> items = await OpenAsync(body, 3, static options => options.MaxResponseBytes = 4);

        Exception? exception = await Record.ExceptionAsync(() => BodyApi.ToListAsync(items));

        Assert.Equal(fits, exception is null);
        if (!fits)
        {
            var unexpected = Assert.IsType<UnexpectedResponseException>(exception);
            Assert.Contains(
                "and item 2 of its body is larger than the 4 bytes",
                unexpected.Message,
                StringComparison.Ordinal
            );
            Assert.Equal("1234", unexpected.RawBody);
        }
    }

    [Fact]
    public async Task A_text_that_outgrows_the_first_buffer_is_whole()
    {
        string longest = new('7', 100_000);
        IAsyncEnumerable<string> items = await BodyApi.ReceiveAsync<IAsyncEnumerable<string>>(
            DeclaredResponse.Lines("200", JsonRead.String),
            Encoding.UTF8.GetBytes($"\"a\"\n\"{longest}\"\n\"{longest}b\"\n\"c\"\n"),
            "application/x-ndjson"
        );

        Assert.Equal(["a", longest, longest + "b", "c"], await BodyApi.ToListAsync(items));
    }

    private static Task<IAsyncEnumerable<int>> OpenAsync(string body, int size, Action<PetOptions>? configure = null)
    {
        PetOptions options = PetOptions.Valid();
        configure?.Invoke(options);
        var content = new TornContent(Encoding.UTF8.GetBytes(body), size);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/jsonl");
        var handler = new StubHandler(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = content });
        return PetApi
            .Transport(handler, options)
            .SendAsync<IAsyncEnumerable<int>>(BodyApi.Request(Numbers), CancellationToken.None);
    }
}
