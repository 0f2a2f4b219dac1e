using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace CampaignsGen.Package.Tests.Templates;

/// <summary>Each template, installed from its package, becomes a project that builds without a warning and does its work at once.</summary>
public sealed class TemplateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task The_console_program_calls_its_server(string framework)
    {
        TemplateProject project = await TemplateProject.CreateAsync(
            "openapi-client",
            "Acme.Console" + framework.Replace(".", "", StringComparison.Ordinal),
            framework
        );
        if (framework != "net10.0")
        {
            // The machine need not have that runtime; that it builds is what is asked here.
            return;
        }

        string output = (await project.RunAsync()).ShouldSucceed().Output;
        Assert.Contains("Added note 1", output);
        Assert.Contains("getNote", output);
        Assert.Contains("404 Not Found", output);
    }

    [Fact]
    public async Task The_web_application_serves_what_its_client_gets()
    {
        TemplateProject project = await TemplateProject.CreateAsync("openapi-client-web", "Acme.Web");
        string address = $"http://127.0.0.1:{FreePort()}";
        using Process process = project.Start(
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", address),
            ("Notes__BaseAddress", address + "/sample")
        );
        try
        {
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            using HttpClient http = new() { BaseAddress = new Uri(address) };
            await UntilServedAsync(http);
            using HttpResponseMessage added = await http.PostAsJsonAsync("/", new { text = "hello" });
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
            JsonElement notes = await http.GetFromJsonAsync<JsonElement>("/");
            Assert.Equal("hello", notes[0].GetProperty("text").GetString());
            using HttpResponseMessage missing = await http.GetAsync("/404");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            Assert.Equal("Healthy", await http.GetStringAsync("/health"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task The_library_is_packed_and_keeps_the_generator_to_itself()
    {
        TemplateProject project = await TemplateProject.CreateAsync("openapi-client-library", "Acme.Sdk");
        (
            await project.RunDotNetAsync("pack", "-warnaserror", "-p:Version=0.1.0-test", "-o", project.Folder)
        ).ShouldSucceed();
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(project.Folder, "Acme.Sdk.0.1.0-test.nupkg"));
        using StreamReader manifest = new(package.GetEntry("Acme.Sdk.nuspec")!.Open());
        string text = await manifest.ReadToEndAsync();
        Assert.Contains("<dependency id=\"CampaignsGen.Runtime\"", text);
        Assert.DoesNotContain("<dependency id=\"CampaignsGen\"", text);
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task UntilServedAsync(HttpClient http)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await http.GetAsync("/health", patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }
}
