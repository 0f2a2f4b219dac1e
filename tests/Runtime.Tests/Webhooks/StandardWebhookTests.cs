using System.Text;
using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>Against the vectors that Standard Webhooks publishes, in its specification and in the tests of its libraries.</summary>
public class StandardWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long Seconds = 1614265330;
    private const string Body = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string OtherSignature = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    [Fact]
    public void Signs_as_published() =>
        Assert.Equal(Signature, Webhook().Sign(Id, DateTimeOffset.FromUnixTimeSeconds(Seconds), Utf8(Body)));

    [Theory]
    [InlineData(Signature)]
    [InlineData($"{OtherSignature} v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= {Signature} {OtherSignature}")]
    [InlineData(
        $"v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg== {Signature}"
    )]
    [InlineData($"v1,not-Base64 v1, v1 {Signature}")]
    public void Takes_the_published_signature(string signatures) =>
        Assert.Equal(WebhookFault.None, Webhook().Check(Utf8(Body), Headers("webhook-", signature: signatures)));

    [Theory]
    [InlineData(OtherSignature)]
    [InlineData("v1,")]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1A==")]
    [InlineData("v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Refuses_another_signature(string signature) =>
        Assert.Equal(WebhookFault.NoMatch, Webhook().Check(Utf8(Body), Headers("webhook-", signature: signature)));

    [Fact]
    public void A_body_that_says_the_same_in_other_bytes_is_another_body() =>
        Assert.Equal(WebhookFault.NoMatch, Webhook().Check(Utf8("""{"test":2432232314}"""), Headers("webhook-")));

    [Fact]
    public void An_identifier_that_was_changed_does_not_match() =>
        Assert.Equal(WebhookFault.NoMatch, Webhook().Check(Utf8(Body), Headers("webhook-", id: "msg_other")));

    [Fact]
    public void A_timestamp_that_was_changed_within_the_tolerance_does_not_match() =>
        Assert.Equal(WebhookFault.NoMatch, Webhook().Check(Utf8(Body), Headers("webhook-", timestamp: "1614265331")));

    [Fact]
    public void Takes_the_older_names_of_the_headers() =>
        Assert.Equal(WebhookFault.None, Webhook().Check(Utf8(Body), Headers("svix-")));

    [Theory]
    [InlineData("id")]
    [InlineData("timestamp")]
    [InlineData("signature")]
    public void Each_header_is_needed(string missing)
    {
        Func<string, string?> all = Headers("webhook-");
        Func<string, string?> some = name => name == "webhook-" + missing ? null : all(name);
        Assert.Equal(WebhookFault.MissingHeader, Webhook().Check(Utf8(Body), some));
    }

    [Theory]
    [InlineData(300, WebhookFault.None)]
    [InlineData(301, WebhookFault.TooOld)]
    [InlineData(-300, WebhookFault.None)]
    [InlineData(-301, WebhookFault.TooNew)]
    public void The_time_may_differ_by_five_minutes(int age, WebhookFault expected) =>
        Assert.Equal(expected, Webhook(now: Seconds + age).Check(Utf8(Body), Headers("webhook-")));

    [Fact]
    public void Another_tolerance_is_given()
    {
        StandardWebhook webhook = new(Secret)
        {
            TimeProvider = new Clock(Seconds + 3600),
            Tolerance = TimeSpan.FromHours(1),
        };
        Assert.Equal(WebhookFault.None, webhook.Check(Utf8(Body), Headers("webhook-")));
    }

    [Theory]
    [InlineData("soon", WebhookFault.MalformedHeader)]
    [InlineData("-1614265330", WebhookFault.MalformedHeader)]
    [InlineData("1614265330.0", WebhookFault.MalformedHeader)]
    [InlineData("99999999999999999999", WebhookFault.MalformedHeader)]
    [InlineData("9223372036854775807", WebhookFault.TooNew)]
    [InlineData("0", WebhookFault.TooOld)]
    public void A_time_that_is_none_is_refused(string timestamp, WebhookFault expected) =>
        Assert.Equal(expected, Webhook().Check(Utf8(Body), Headers("webhook-", timestamp: timestamp)));

    [Fact]
    public void A_secret_is_replaced_without_a_gap()
    {
        const string Next = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        StandardWebhook both = new(Next, Secret) { TimeProvider = new Clock(Seconds) };
        Assert.Equal(WebhookFault.None, both.Check(Utf8(Body), Headers("webhook-")));

        string signatures = both.Sign(Id, DateTimeOffset.FromUnixTimeSeconds(Seconds), Utf8(Body));
        Assert.Equal(2, signatures.Split(' ').Length);
        StandardWebhook next = new(Next) { TimeProvider = new Clock(Seconds) };
        Assert.Equal(WebhookFault.None, next.Check(Utf8(Body), Headers("webhook-", signature: signatures)));
        Assert.Equal(WebhookFault.NoMatch, next.Check(Utf8(Body), Headers("webhook-")));
    }

    [Fact]
    public void The_prefix_of_a_secret_may_be_left_out() =>
        Assert.Equal(
            Signature,
            new StandardWebhook(Secret["whsec_".Length..]).Sign(
                Id,
                DateTimeOffset.FromUnixTimeSeconds(Seconds),
                Utf8(Body)
            )
        );

    [Theory]
    [InlineData("whsec_")]
    [InlineData("")]
    [InlineData("whsec_not Base64, but secret!")]
    [InlineData("whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void A_secret_of_another_form_is_refused_and_not_repeated(string secret)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new StandardWebhook(secret));
        Assert.DoesNotContain("but secret", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MfKQ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_refused() => Assert.Throws<ArgumentException>(() => new StandardWebhook());

    [Fact]
    public void An_identifier_with_a_full_stop_is_not_signed() =>
        Assert.Throws<ArgumentException>(() => Webhook().Sign("msg.1", DateTimeOffset.UnixEpoch, Utf8(Body)));

    [Theory]
    [InlineData(WebhookFault.NoMatch, OtherSignature, 0)]
    [InlineData(WebhookFault.TooOld, Signature, 301)]
    [InlineData(WebhookFault.TooNew, Signature, -301)]
    public void What_is_thrown_shows_no_secret_and_no_signature(WebhookFault fault, string signature, int age)
    {
        StandardWebhook webhook = Webhook(now: Seconds + age);
        WebhookVerificationException refusal = Assert.Throws<WebhookVerificationException>(() =>
            webhook.Verify(Utf8(Body), Headers("webhook-", signature: signature)).Length
        );
        Assert.Equal(fault, refusal.Fault);
        Assert.DoesNotContain("g0hM9", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("MfKQ", refusal.ToString() + webhook, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_names_the_headers_that_are_needed()
    {
        WebhookVerificationException refusal = Assert.Throws<WebhookVerificationException>(() =>
            Webhook().Verify(Utf8(Body), static _ => null).Length
        );
        Assert.Equal(
            "The webhook is not verified: a header of its signature is missing. It requires 'webhook-id', 'webhook-timestamp', 'webhook-signature'.",
            refusal.Message
        );
    }

    [Fact]
    public async Task A_body_is_read_and_verified()
    {
        using MemoryStream body = new(Utf8(Body));
        Assert.Equal(Utf8(Body), await Webhook().ReadAsync(body, Headers("webhook-")));
    }

    [Theory]
    [InlineData(20, WebhookFault.NoMatch)]
    [InlineData(19, WebhookFault.TooLarge)]
    public async Task A_body_is_read_to_a_limit(int limit, WebhookFault fault)
    {
        StandardWebhook webhook = new(Secret) { TimeProvider = new Clock(Seconds), MaxBodyBytes = limit };
        using MemoryStream body = new(new byte[20]);
        WebhookVerificationException refusal = await Assert.ThrowsAsync<WebhookVerificationException>(() =>
            webhook.ReadAsync(body, Headers("webhook-"))
        );
        Assert.Equal(fault, refusal.Fault);
    }

    private static StandardWebhook Webhook(long now = Seconds) => new(Secret) { TimeProvider = new Clock(now) };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Func<string, string?> Headers(
        string prefix,
        string id = Id,
        string timestamp = "1614265330",
        string signature = Signature
    ) =>
        new Dictionary<string, string>
        {
            [prefix + "id"] = id,
            [prefix + "timestamp"] = timestamp,
            [prefix + "signature"] = signature,
        }.GetValueOrDefault;

    private sealed class Clock(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
