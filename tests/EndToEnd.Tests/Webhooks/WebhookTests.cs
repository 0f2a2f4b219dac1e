using System.Globalization;
using System.Net;
using System.Text;
using CampaignsGen;
using EndToEnd.Tests.World;

namespace EndToEnd.Tests.Webhooks;

/// <summary>Webhooks over a real socket: signed by one side, verified and parsed by emitted code on the other.</summary>
public sealed class WebhookTests : StartedTest
{
    private const string Order = """{"type":"order.created","number":"A7","total":12.5}""";
    private const string Unknown = """{"type":"order.moved","number":"A7"}""";

    private readonly HttpClient sender = new();
    private Receiver receiver = null!;

    private protected override async Task BeginAsync()
    {
        receiver = await Receiver.StartAsync();
        sender.BaseAddress = receiver.Address;
    }

    private protected override async Task EndAsync()
    {
        sender.Dispose();
        await receiver.DisposeAsync();
    }

    [Theory]
    [InlineData(Order, "order A7 of 12.5")]
    [InlineData("""{ "number": "A7", "type": "order.cancelled" }""", "no order A7")]
    [InlineData(Unknown, "unknown order.moved")]
    public async Task A_signed_event_is_told_by_its_body(string body, string expected) =>
        Assert.Equal((HttpStatusCode.OK, expected), await SendAsync(body));

    [Fact]
    public async Task A_body_that_was_changed_on_its_way_is_refused() =>
        Assert.Equal((HttpStatusCode.Unauthorized, "NoMatch"), await SendAsync(Order, sent: Order + " "));

    [Fact]
    public async Task Another_secret_is_refused() =>
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "NoMatch"),
            await SendAsync(Order, secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        );

    [Theory]
    [InlineData(-6, "TooOld")]
    [InlineData(6, "TooNew")]
    public async Task Another_time_is_refused(int minutes, string fault) =>
        Assert.Equal((HttpStatusCode.Unauthorized, fault), await SendAsync(Order, minutes));

    [Fact]
    public async Task A_body_without_end_is_refused() =>
        Assert.Equal((HttpStatusCode.Unauthorized, "TooLarge"), await SendAsync(new string(' ', 1001)));

    [Fact]
    public async Task What_is_not_signed_is_refused()
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(Order));
        using HttpResponseMessage answer = await sender.PostAsync("/by-body", content);
        Assert.Equal("MissingHeader", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_signed_event_that_breaks_its_schema_is_a_fault_with_its_place()
    {
        var (status, text) = await SendAsync("""{"type":"order.created","number":"A7","total":"much"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("$.total", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/by-name", "order.created", Order, "order A7 of 12.5")]
    [InlineData("/by-name", "order.moved", Unknown, "unknown order.moved")]
    [InlineData("/order", null, Order, "order A7")]
    [InlineData("/export", null, """{"rows":7}""", "7 rows")]
    public async Task An_event_is_told_by_a_header_or_by_its_endpoint(
        string path,
        string? name,
        string body,
        string expected
    )
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add(
            Receiver.Header.ToLowerInvariant(),
            new HmacWebhook(Receiver.Header, Receiver.Secret) { Prefix = "sha256=" }.Sign(bytes)
        );
        if (name is not null)
        {
            request.Headers.Add(Receiver.Event, name);
        }

        using HttpResponseMessage answer = await sender.SendAsync(request);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(
        string body,
        int minutes = 0,
        string secret = Receiver.Secret,
        string? sent = null
    )
    {
        DateTimeOffset time = DateTimeOffset.UtcNow.AddMinutes(minutes);
        using HttpRequestMessage request = new(HttpMethod.Post, "/by-body")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sent ?? body)),
        };
        request.Headers.Add("Webhook-Id", "msg_1");
        request.Headers.Add("Webhook-Timestamp", time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "Webhook-Signature",
            new StandardWebhook(secret).Sign("msg_1", time, Encoding.UTF8.GetBytes(body))
        );
        using HttpResponseMessage answer = await sender.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
