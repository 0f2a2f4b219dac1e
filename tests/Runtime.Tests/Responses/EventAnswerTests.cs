using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>Event streams: the examples of WHATWG HTML, section 9.2, and every rule of its section 9.2.6.</summary>
public sealed class EventAnswerTests
{
    private static readonly DeclaredResponse Events = DeclaredResponse.TextEvents("200", ["check"]);

    // Each event as type|id|retry|data, one behind the other with a slash.
    public static TheoryData<string, string> Streams =>
        new()
        {
            // The examples of section 9.2.
            {
                "data: This is the first message.\n\ndata: This is the second message, it\ndata: has two lines.\n\ndata: This is the third message.\n\n",
                "message|||This is the first message./message|||This is the second message, it\nhas two lines./message|||This is the third message."
            },
            {
                "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n",
                "add|||73857293/remove|||2153/add|||113411"
            },
            { "data: YHOO\ndata: +2\ndata: 10\n\n", "message|||YHOO\n+2\n10" },
            {
                ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
                "message|1||first event/message|||second event/message||| third event"
            },
            { "data\n\ndata\ndata\n\ndata:", "message|||/message|||\n" },
            { "data:test\n\ndata: test\n\n", "message|||test/message|||test" },
            // Line ends, mixed; a byte order mark, once.
            { "data: a\r\rdata: b\r\n\r\ndata: c\n\n", "message|||a/message|||b/message|||c" },
            { "data: a\rdata: b\r\ndata: c\n\r\n", "message|||a\nb\nc" },
            { "\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: c\n\n", "message|||a/message|||c" },
            // Comments, unknown fields, case, no colon.
            { ":\n: c\ndata: a\n:data: b\n\n", "message|||a" },
            { "Data: a\ndata : b\n data: c\nother: d\nother\n\ndata: e\n\n", "message|||e" },
            // A type without data is forgotten, and holds for one event only.
            { "event: x\n\ndata: a\n\nevent: y\ndata: b\n\ndata: c\n\n", "message|||a/y|||b/message|||c" },
            { "event: x\nevent:\ndata: a\n\n", "message|||a" },
            // An ID stays, also from an event without data; with a NUL it is none; empty takes it back.
            {
                "id: 1\n\ndata: a\n\ndata: b\nid: 2\n\nid: x\0y\ndata: c\n\nid:\ndata: d\n\n",
                "message|1||a/message|2||b/message|2||c/message|||d"
            },
            // A time of digits only, kept.
            {
                "retry: 1500\ndata: a\n\ndata: b\n\nretry: 2s\nretry: -1\nretry:\nretry: 99999999999999999999\nretry: 922337203685478\ndata: c\n\nretry: 0\ndata: d\n\n",
                "message||1500|a/message||1500|b/message||1500|c/message||0|d"
            },
            // What no empty line ends is no event.
            { "data: a\n\ndata: b\n", "message|||a" },
            { "data: a", "" },
            { "", "" },
            { "\n\n\r\n", "" },
            { "data: ä€😀\nevent: ü\nid: ö\n\n", "ü|ö||ä€😀" },
        };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task An_event_stream_is_read_as_the_standard_says(string stream, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);

        // Whole, and so that every line, mark and character is torn apart.
        foreach (int size in (int[])[int.MaxValue, 1, 2, 3])
        {
            var events = await BodyApi.ToListAsync(await OpenAsync(new TornContent(bytes, size)));

            Assert.Equal(
                expected,
                string.Join('/', events.Select(static e => $"{e.Event}|{e.Id}|{e.Retry?.TotalMilliseconds}|{e.Data}"))
            );
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_replaced() =>
        Assert.Equal(
            "a\uFFFDb",
            Assert
                .Single(
                    await BodyApi.ToListAsync(await OpenAsync(new TornContent([.. "data: a"u8, 0xFF, .. "b\n\n"u8], 9)))
                )
                .Data
        );

    [Fact]
    public async Task The_data_is_read_as_json()
    {
        IAsyncEnumerable<ServerEvent<Pet>> events = await BodyApi.ReceiveAsync<IAsyncEnumerable<ServerEvent<Pet>>>(
            DeclaredResponse.Events("200", PetApi.ReadPet),
            "event: new\nid: 7\ndata: {\"name\":\ndata: \"Rex\"}\n\n"u8.ToArray(),
            "text/event-stream; charset=utf-8"
        );

        Assert.Equal(
            [new ServerEvent<Pet>(new Pet("Rex")) { Event = "new", Id = "7" }],
            await BodyApi.ToListAsync(events)
        );
    }

    [Theory]
    [InlineData("[OVER]", "[OVER]")]
    [InlineData("{\"name\":7}", "$.name: expected a string but found a number")]
    [InlineData("{\"name\":\"key_S3cr3t/Value+1\"", "***")]
    public async Task Data_that_cannot_be_read_is_a_fault_with_its_text(string data, string shown)
    {
        IAsyncEnumerable<ServerEvent<Pet>> events = await BodyApi.ReceiveAsync<IAsyncEnumerable<ServerEvent<Pet>>>(
            DeclaredResponse.Events("200", PetApi.ReadPet, ["check"]),
            Encoding.UTF8.GetBytes($"data: {{\"name\":\"Rex\"}}\n\ndata: {data}\n\ndata: {{\"name\":\"Max\"}}\n\n"),
            null
        );

        await using IAsyncEnumerator<ServerEvent<Pet>> enumerator = events.GetAsyncEnumerator();
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal("Rex", enumerator.Current.Data.Name);
        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(async () =>
            await enumerator.MoveNextAsync()
        );

        Assert.StartsWith(
            "sendBody returned 200 OK, and item 2 of its body cannot be read: ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(shown, exception.Message, StringComparison.Ordinal);
        Assert.Equal(data.Replace(PetOptions.Key, "***", StringComparison.Ordinal), exception.RawBody);
        Assert.DoesNotContain(PetOptions.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.IsType<JsonFault>(exception.InnerException);
        Assert.Equal(["check"], exception.Advice);
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task The_text_of_a_fault_is_capped()
    {
        IAsyncEnumerable<ServerEvent<Pet>> events = await BodyApi.ReceiveAsync<IAsyncEnumerable<ServerEvent<Pet>>>(
            DeclaredResponse.Events("200", PetApi.ReadPet),
            Encoding.UTF8.GetBytes($"data: {new string('x', 20_000)}\n\n"),
            null
        );

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => BodyApi.ToListAsync(events));

        Assert.Equal(8 * 1024, exception.RawBody.Length);
    }

    [Theory]
    [InlineData("data: 34567890\n\n", true)]
    [InlineData("data: 345678901\n\n", false)]
    [InlineData("data: 345678901", false)]
    [InlineData("data: 12345\ndata: 7\n\n", true)]
    [InlineData("data: 12345\ndata: 7890\n\n", false)]
    public async Task An_event_may_be_as_large_as_permitted(string stream, bool fits)
    {
        IAsyncEnumerable<ServerEvent<string>> events = await OpenAsync(
            new TornContent(Encoding.UTF8.GetBytes("data: first\n\n" + stream), 4),
            static options => options.MaxResponseBytes = 14
        );
        var received = new List<ServerEvent<string>>();
        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            await foreach (ServerEvent<string> item in events)
            {
                received.Add(item);
            }
        });

        Assert.Equal(fits ? 2 : 1, received.Count);
        Assert.Equal(
            !fits,
            exception is UnexpectedResponseException { Message: { } message }
                && message.Contains(
                    "and item 2 of its body is larger than the 14 bytes that PetOptions.MaxResponseBytes allows",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(fits, exception is null);
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    public async Task Another_media_type_is_no_success(string mediaType, string shown)
    {
        var content = new TornContent("<html>"u8.ToArray(), 9);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => OpenAsync(content));

        Assert.Contains(
            $"and its body is '{shown}', not text/event-stream",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("<html>", exception.RawBody);
    }

    [Fact]
    public async Task Of_an_error_only_the_beginning_is_shown()
    {
        var operation = new ApiOperation("watch", HttpMethod.Get, "/watch")
        {
            Responses = [Events, DeclaredResponse.TextEvents("404")],
        };

        var exception = await PetApi.ThrowsAsync<NotFoundException, IAsyncEnumerable<ServerEvent<string>>>(
            StubHandler.Answer(HttpStatusCode.NotFound, "data: gone\n\n", "text/event-stream"),
            operation
        );

        Assert.Null(exception.Body);
        Assert.Equal("data: gone\n\n", exception.RawBody);
    }

    private static Task<IAsyncEnumerable<ServerEvent<string>>> OpenAsync(
        HttpContent content,
        Action<PetOptions>? configure = null
    )
    {
        PetOptions options = PetOptions.Valid();
        configure?.Invoke(options);
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        return PetApi
            .Transport(handler, options)
            .SendAsync<IAsyncEnumerable<ServerEvent<string>>>(BodyApi.Request(Events), CancellationToken.None);
    }
}
