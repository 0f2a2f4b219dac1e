using Acme.Campaigns;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;

namespace Attacks.Tests.Security;

/// <summary>Nowhere that an answer points to does a request go: not to another origin, and not from https to http.</summary>
public sealed class RedirectTests
{
    private static readonly string[] Targets =
    [
        "{other}stolen",
        "//127.0.0.1:{port}/stolen",
        "http:{other}",
        "\\\\127.0.0.1:{port}\\stolen",
        "{other}stolen#x",
        "file:///etc/passwd",
        "/thing",
        "thing",
        "?x",
        "",
    ];

    public static TheoryData<string> All => [.. Targets];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Is_followed_by_no_form(string target)
    {
        await using RawServer other = Honest();
        string location = Pointing(target, other);
        foreach (int status in (int[])[301, 302, 303, 307, 308, 300, 305])
        {
            foreach (Form form in Form.All)
            {
                await using RawServer server = RawServer.Attacking(
                    (peer, _) =>
                        peer.SendAsync($"HTTP/1.1 {status} Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n")
                );
                await using Clients clients = Clients.Of(server.Address);

                Exception? end = await Verdict.EndOfAsync(form, clients.Callers, clients.Key);

                Assert.True(end is ApiException || form.Name is "raw response" or "response");
                Assert.Single(server.Arrived);
            }
        }

        Assert.Empty(other.Arrived);
    }

    [Fact]
    public async Task Is_not_followed_from_https_to_http()
    {
        using var certificate = Certificates.SelfSigned();
        await using RawServer other = Honest();
        await using RawServer server = RawServer.Attacking(
            (peer, _) =>
                peer.SendAsync($"HTTP/1.1 307 Found\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n"),
            certificate
        );
        await using Clients clients = Clients.Of(
            server.Address,
            build: static builder =>
                builder.ConfigurePrimaryHttpMessageHandler(
                    static (handler, _) =>
                        ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback = static (
                            _,
                            _,
                            _,
                            _
                        ) => true
                )
        );

        await Assert.ThrowsAnyAsync<ApiException>(() => clients.Callers.Pieces.GetThingAsync());

        Assert.Empty(other.Arrived);
    }

    /// <summary>A key goes over unencrypted http to this machine, and to another one only by leave.</summary>
    [Theory]
    [InlineData("http://api.example.com/", false)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://[::ffff:10.0.0.1]/", false)]
    [InlineData("http://localhost@api.example.com/", false)]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("https://api.example.com/", true)]
    public void Plain_http_needs_leave(string address, bool isPermitted)
    {
        var options = new CampaignsClientOptions
        {
            ApiKey = "eght_secret",
            Tenant = "acme",
            BaseAddress = new Uri(address),
        };

        Assert.Equal(isPermitted, options.Validate().Count == 0);
        if (!isPermitted)
        {
            var thrown = Assert.Throws<ApiOptionsException>(() => new CampaignsClient(new HttpClient(), options));
            Assert.DoesNotContain("eght_secret", thrown.ToString(), StringComparison.Ordinal);
        }
    }

    private static RawServer Honest() => RawServer.Attacking(static (peer, request) => peer.SendAsync(request.Whole));

    private static string Pointing(string target, RawServer other) =>
        target
            .Replace("{other}", other.Address.AbsoluteUri, StringComparison.Ordinal)
            .Replace("{port}", $"{other.Address.Port}", StringComparison.Ordinal);
}
