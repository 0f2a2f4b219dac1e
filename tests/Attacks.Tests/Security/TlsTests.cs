using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;

namespace Attacks.Tests.Security;

/// <summary>Whoever cannot show a certificate that is trusted gets no byte of a request, and so no key.</summary>
public sealed class TlsTests
{
    private static readonly Dictionary<string, Func<X509Certificate2>> Untrusted = new()
    {
        ["self-signed"] = Certificates.SelfSigned,
        ["of another name"] = Certificates.OfOther,
        ["expired"] = Certificates.Expired,
    };

    public static TheoryData<string> Names => [.. Untrusted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_certificate_that_is_not_trusted_is_refused(string name)
    {
        using X509Certificate2 certificate = Untrusted[name]();
        await using RawServer server = Honest(certificate);
        await using Clients clients = Clients.Of(server.Address);

        foreach (Form form in Form.All)
        {
            Exception? end = await Verdict.EndOfAsync(form, clients.Callers, clients.Key);
            Assert.IsType<AuthenticationException>(Assert.IsType<HttpRequestException>(end).InnerException);
        }

        Assert.Empty(server.Arrived);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_server_of_tokens_that_is_not_trusted_is_refused(string name)
    {
        using X509Certificate2 certificate = Untrusted[name]();
        await using RawServer server = Honest(certificate);
        var provider = new ClientCredentialsProvider(new Uri(server.Address, "token"), "id", "secret");

        var end = await Assert.ThrowsAsync<HttpRequestException>(async () => await provider.GetTokenAsync([], default));

        Assert.IsType<AuthenticationException>(end.InnerException);
        Assert.Empty(server.Arrived);
    }

    /// <summary>That the same server is one that answers, where somebody trusts it.</summary>
    [Fact]
    public async Task A_certificate_is_trusted_by_a_handler_of_the_users_only()
    {
        using X509Certificate2 certificate = Certificates.SelfSigned();
        await using RawServer server = Honest(certificate);
        await using Clients clients = Clients.Of(
            server.Address,
            build: builder =>
                builder.ConfigurePrimaryHttpMessageHandler(
                    (handler, _) =>
                        ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback = (
                            _,
                            shown,
                            _,
                            _
                        ) => shown?.GetCertHashString() == certificate.GetCertHashString()
                )
        );

        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }

    /// <summary>To a server that speaks none, no request is sent either: the first bytes are those of a handshake.</summary>
    [Fact]
    public async Task A_server_without_tls_is_refused()
    {
        string? heard = null;
        await using var server = new RawServer(
            async (_, peer) =>
            {
                byte[] bytes = new byte[4096];
                int count = await peer.Stream.ReadAsync(bytes, peer.Token);
                heard = System.Text.Encoding.Latin1.GetString(bytes, 0, count);
                await peer.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            }
        );
        await using Clients clients = Clients.Of(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        Exception? end = await Verdict.EndOfAsync(Form.All[0], clients.Callers, clients.Key);

        Assert.IsType<HttpRequestException>(end);
        Assert.StartsWith("\u0016\u0003", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(clients.Key, heard, StringComparison.Ordinal);
    }

    private static RawServer Honest(X509Certificate2 certificate) =>
        RawServer.Attacking(static (peer, request) => peer.SendAsync(request.Whole), certificate);
}
