using System.Security.Cryptography;
using System.Text;
using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>Against the vector that GitHub publishes for its webhooks, and those of RFC 2202 and RFC 4231 for the hashes.</summary>
public class HmacWebhookTests
{
    private const string Header = "X-Hub-Signature-256";
    private const string Secret = "It's a Secret to Everybody";
    private const string Body = "Hello, World!";
    private const string Signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    [Fact]
    public void Signs_as_GitHub_publishes_it() => Assert.Equal(Signature, GitHub().Sign(Utf8(Body)));

    [Theory]
    [InlineData(Signature, WebhookFault.None)]
    [InlineData("sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17", WebhookFault.None)]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18", WebhookFault.NoMatch)]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e", WebhookFault.NoMatch)]
    [InlineData("sha256=", WebhookFault.NoMatch)]
    [InlineData("sha256=7", WebhookFault.MalformedHeader)]
    [InlineData("sha256=soon", WebhookFault.MalformedHeader)]
    [InlineData("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", WebhookFault.MalformedHeader)]
    [InlineData("sha1=757107ea0eb2509fc211221cce984b8a37570b6d", WebhookFault.MalformedHeader)]
    [InlineData("", WebhookFault.MissingHeader)]
    [InlineData(null, WebhookFault.MissingHeader)]
    public void Checks_the_header(string? value, WebhookFault expected) =>
        Assert.Equal(expected, GitHub().Check(Utf8(Body), name => name == Header ? value : null));

    [Fact]
    public void A_body_that_was_changed_does_not_match() =>
        Assert.Equal(WebhookFault.NoMatch, GitHub().Check(Utf8("Hello, World?"), static _ => Signature));

    /// <summary>RFC 2202 and RFC 4231, test case 2: the key "Jefe".</summary>
    [Theory]
    [InlineData("SHA1", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("SHA256", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData(
        "SHA384",
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649"
    )]
    [InlineData(
        "SHA512",
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
    )]
    public void Knows_the_hashes(string algorithm, string expected)
    {
        byte[] body = Utf8("what do ya want for nothing?");
        HmacWebhook hex = new("X-Signature", "Jefe") { Algorithm = new HashAlgorithmName(algorithm) };
        HmacWebhook base64 = new("X-Signature", [Utf8("Jefe")])
        {
            Algorithm = new HashAlgorithmName(algorithm),
            Encoding = SignatureEncoding.Base64,
        };
        string other = Convert.ToBase64String(Convert.FromHexString(expected));
        Assert.Equal(expected, hex.Sign(body));
        Assert.Equal(other, base64.Sign(body));
        Assert.Equal(WebhookFault.None, hex.Check(body, _ => expected));
        Assert.Equal(WebhookFault.None, base64.Check(body, _ => other));
    }

    [Fact]
    public void A_secret_is_replaced_without_a_gap()
    {
        HmacWebhook both = new(Header, "the next one", Secret) { Prefix = "sha256=" };
        Assert.Equal(WebhookFault.None, both.Check(Utf8(Body), static _ => Signature));
        Assert.NotEqual(Signature, both.Sign(Utf8(Body)));
    }

    [Fact]
    public void Another_hash_is_refused() =>
        Assert.Throws<ArgumentException>(() => new HmacWebhook(Header, Secret) { Algorithm = HashAlgorithmName.MD5 });

    [Fact]
    public void What_cannot_be_verified_with_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new HmacWebhook(Header));
        Assert.Throws<ArgumentException>(() => new HmacWebhook(Header, ""));
        Assert.Throws<ArgumentException>(() => new HmacWebhook("", Secret));
        Assert.ThrowsAny<ArgumentException>(() => new HmacWebhook(Header, (string)null!));
    }

    [Fact]
    public void It_shows_no_secret() => Assert.Equal("HmacWebhook", GitHub().ToString());

    private static HmacWebhook GitHub() => new(Header, Secret) { Prefix = "sha256=" };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
