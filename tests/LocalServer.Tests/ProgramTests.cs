using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CampaignsGen.LocalServer;

namespace LocalServer.Tests;

/// <summary>What a person sees who runs the server from a shell.</summary>
public class ProgramTests
{
    private const string Banner = """
        The Contact Center Campaigns API, on this computer only. The API keys and tenants are invented.

        Tenant 'acme' at customer site US1
          address   {base}cc/US1/campaigns/v1/
          key       eght_local_acme_not_a_real_key  (active)
          key       eght_local_acme_revoked  (revoked: 401)
          key       eght_local_acme_app_deleted  (app deleted: 401)
          key       eght_local_acme_without_product  (API Product missing: 403)
          key       eght_local_acme_role_forbids  (role does not permit this API: 403)
          campaign  11111111-1111-4111-8111-111111111111  (spring renewals)
          campaign  22222222-2222-4222-8222-222222222222  (autumn survey, scheduled)
          campaign  33333333-3333-4333-8333-333333333333  (its first build fails)
          campaign  44444444-4444-4444-8444-444444444444  (not dynamic)

        Tenant 'globex' at customer site UK3
          address   {base}cc/UK3/campaigns/v1/
          key       eght_local_globex_not_a_real_key  (active)
          campaign  55555555-5555-4555-8555-555555555555  (winter offers)

        Press Ctrl+C to stop the server.

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_banner_says_all_that_a_first_request_needs()
    {
        await using var server = await LocalCampaignsServer.StartAsync();
        Assert.Equal(
            Banner.Replace("{base}", server.BaseAddress.AbsoluteUri, StringComparison.Ordinal),
            CampaignsGen.LocalServer.Banner.Text(server),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task The_program_prints_the_banner_and_serves_the_printed_address()
    {
        using var process = Start("--urls", "http://127.0.0.1:0");
        try
        {
            var printed = await ReadUntilAsync(process.StandardOutput, "Press Ctrl+C");
            var address = printed
                .Split('\n')
                .First(line => line.Contains("address", StringComparison.Ordinal))
                .Split(' ')[^1];
            using var client = new HttpClient();
            string page = printed.Split('\n').Single(line => line.Contains(" at http", StringComparison.Ordinal));
            Assert.StartsWith("Watch and control it at ", page, StringComparison.Ordinal);
            string html = await client.GetStringAsync(new Uri(page.Split(' ')[^1].Trim()));
            Assert.Contains("<h1>Campaigns API</h1>", html, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(
                HttpMethod.Patch,
                new Uri(new Uri(address.Trim()), "11111111-1111-4111-8111-111111111111")
            );
            request.Headers.Add("X-API-Key", "eght_local_acme_not_a_real_key");
            request.Headers.Add("X-8x8-Tenant", "acme");
            request.Content = new ByteArrayContent("""{"action":"BUILD"}"""u8.ToArray());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(Api.MediaType);
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task The_program_says_what_is_wrong_with_its_settings()
    {
        using var process = Start("--Campaigns:AddRecordsStatus=204");
        using var patience = new CancellationTokenSource(Patience);
        string error = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(
            "Campaigns:AddRecordsStatus is 204. To fix this, set it to 200 or 201.",
            error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LocalServer.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static async Task<string> ReadUntilAsync(StreamReader output, string end)
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        while (await output.ReadLineAsync(patience.Token) is { } line)
        {
            text.AppendLine(line);
            if (line.StartsWith(end, StringComparison.Ordinal))
            {
                return text.ToString();
            }
        }

        throw new InvalidOperationException($"The program ended before it printed '{end}'. It printed:\n{text}");
    }
}
