using System.Text;

namespace CampaignsGen.Tool.Tests.Adding;

/// <summary>Each bad input gets a clear error, and leaves every file as it was.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("https://", "The argument is not a valid URL. Write it as https://host/path.")]
    [InlineData(
        "ftp://acme.test/pets.yaml",
        "The URL 'ftp://acme.test/pets.yaml' does not begin with https://. Plain http:// is allowed for this machine only."
    )]
    [InlineData(
        "http://acme.test/pets.yaml?key=s3cret",
        "The URL 'http://acme.test/pets.yaml?…' does not begin with https://. Plain http:// is allowed for this machine only."
    )]
    [InlineData(
        "https://me:s3cret@acme.test/pets.yaml",
        "The URL 'https://acme.test/pets.yaml' holds a user name or a password. Send credentials by --header, which is never stored."
    )]
    public async Task A_bad_URL(string url, string message) => await AssertRefusedAsync(message, url);

    [Fact]
    public async Task A_host_that_does_not_exist()
    {
        using TestProject project = new();
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", "https://no-such-host.invalid/pets.yaml");

        run.Expect(2);
        Assert.Contains("no-such-host.invalid", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, project.Files);
    }

    [Fact]
    public async Task A_port_where_nothing_listens()
    {
        string address;
        using (LoopbackServer server = LoopbackServer.Of(""))
        {
            address = server.Address;
        }

        await AssertRefusedAsync(
            $"Nothing accepts connections at '{address}/pets.yaml'. Check the host and the port.",
            address + "/pets.yaml"
        );
    }

    [Theory]
    [InlineData("404 Not Found", "The server responded with 404 (NotFound) to '{0}/pets.yaml?…'.")]
    [InlineData(
        "401 Unauthorized",
        "The server responded with 401 (Unauthorized) to '{0}/pets.yaml?…'. To send a credential, use --header \"Authorization: Bearer …\"."
    )]
    [InlineData("500 Oops", "The server responded with 500 (InternalServerError) to '{0}/pets.yaml?…'.")]
    public async Task A_status_that_is_no_success(string status, string message)
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets, status);
        await AssertRefusedAsync(
            message.Replace("{0}", server.Address, StringComparison.Ordinal),
            server.Address + "/pets.yaml?token=s3cret"
        );
    }

    [Theory]
    [InlineData(Documents.Html, "CGN1002: The document is not an OpenAPI document: it is an HTML page")]
    [InlineData("", "CGN1002: The document is not an OpenAPI document: it is empty")]
    [InlineData("{ \"error\": \"not found\" }", "CGN1002: The document is not an OpenAPI document")]
    [InlineData("openapi: [", "CGN1001: ")]
    [InlineData("<<<<<<< HEAD\nopenapi: 3.0.3\n=======\nopenapi: 3.1.0\n>>>>>>> theirs\n", "CGN1020: ")]
    public async Task Something_else_than_a_document(string body, string message)
    {
        using LoopbackServer server = LoopbackServer.Of(body);
        using TestProject project = new();
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.StartsWith(
            $"error: '{server.Address}/pets.yaml' was not added. {message}",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(before, project.Files);
    }

    [Fact]
    public async Task Fifty_megabytes()
    {
        using LoopbackServer server = LoopbackServer.Of(
            (_, stream, cancellation) =>
                LoopbackServer.SendAsync(stream, new string('#', 50_000_000), "200 OK", [], cancellation)
        );
        await AssertRefusedAsync(
            $"'{server.Address}/pets.yaml' has 50,000,000 bytes, more than the limit of 33,554,432 bytes. To allow more, use --max-bytes.",
            server.Address + "/pets.yaml"
        );
    }

    [Fact]
    public async Task A_body_without_end()
    {
        using LoopbackServer server = LoopbackServer.Of(
            async (_, stream, cancellation) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellation);
                byte[] block = Encoding.ASCII.GetBytes(new string('#', 65_536));
                while (true)
                {
                    await stream.WriteAsync(block, cancellation);
                }
            }
        );
        await AssertRefusedAsync(
            $"'{server.Address}/pets.yaml' is longer than the limit of 33,554,432 bytes. To allow more, use --max-bytes.",
            server.Address + "/pets.yaml"
        );
    }

    [Fact]
    public async Task A_server_that_says_nothing()
    {
        using LoopbackServer server = LoopbackServer.Of(
            (_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation)
        );
        await AssertRefusedAsync(
            $"'{server.Address}/pets.yaml' was not downloaded within 0.2 seconds. To allow more time, use --timeout.",
            server.Address + "/pets.yaml",
            "--timeout",
            "0.2"
        );
    }

    [Fact]
    public async Task A_connection_that_breaks()
    {
        using LoopbackServer server = LoopbackServer.Of(
            (_, stream, cancellation) =>
                stream
                    .WriteAsync(
                        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nopenapi: 3.0.3"u8.ToArray(),
                        cancellation
                    )
                    .AsTask()
        );
        using TestProject project = new();
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.StartsWith(
            $"error: '{server.Address}/pets.yaml' was not downloaded: ",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(before, project.Files);
    }

    [Theory]
    [InlineData("http://acme.test/pets.yaml", "http://acme.test/pets.yaml")]
    [InlineData("file:///etc/passwd", "file:///etc/passwd")]
    public async Task A_redirect_away_from_https(string location, string shown)
    {
        using LoopbackServer server = LoopbackServer.Of("", "302 Found", "Location: " + location);
        await AssertRefusedAsync(
            $"'{server.Address}/pets.yaml' redirects to '{shown}', which is not followed: a redirect must lead to an https:// URL without a user name.",
            server.Address + "/pets.yaml"
        );
    }

    [Fact]
    public async Task A_redirect_in_a_circle()
    {
        using LoopbackServer server = LoopbackServer.Of("", "302 Found", "Location: /pets.yaml");
        await AssertRefusedAsync(
            $"'{server.Address}/pets.yaml' redirects more than 10 times.",
            server.Address + "/pets.yaml"
        );
    }

    [Theory]
    [InlineData("X-Key s3cret")]
    [InlineData(": s3cret")]
    [InlineData("X Key: s3cret")]
    [InlineData("Content-Type: s3cret")]
    public async Task A_header_that_is_none(string header) =>
        await AssertRefusedAsync(
            "A value of --header is not a request header. Write it as \"Name: value\".",
            "http://127.0.0.1/pets.yaml",
            "-H",
            header
        );

    [Fact]
    public async Task A_file_that_does_not_exist()
    {
        using TestProject project = new();
        ToolRun run = await project.RunAsync("add", "none.yaml");
        run.Expect(2);
        Assert.Equal($"error: The file '{project.PathOf("none.yaml")}' does not exist.", run.Errors);
    }

    [Fact]
    public async Task A_folder_in_which_nothing_can_be_written()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();
        // A file where the folder would be: a user who may do everything cannot write there either.
        project.Write("spec", "");
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.StartsWith(
            $"error: The file '{project.PathOf("spec/pets.yaml")}' cannot be written: ",
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(before, project.Files);
    }

    [Fact]
    public async Task A_name_that_is_taken()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();
        project.Write("spec/pets.yaml", "mine");
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.Equal(
            "error: The file 'spec/pets.yaml' already exists. To choose another name, use --output.",
            run.Errors
        );
        Assert.Equal(before, project.Files);
    }

    [Fact]
    public async Task A_command_that_is_canceled()
    {
        using CancellationTokenSource canceled = new();
        using LoopbackServer server = LoopbackServer.Of(
            (_, _, cancellation) =>
            {
                canceled.Cancel();
                return Task.Delay(Timeout.Infinite, cancellation);
            }
        );
        using TestProject project = new();
        var before = project.Files;

        ToolRun run = await project.RunAsync(canceled.Token, "add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.Equal("error: Canceled. Nothing was changed.", run.Errors);
        Assert.Equal(before, project.Files);
    }

    private static async Task AssertRefusedAsync(string message, string url, params string[] options)
    {
        using TestProject project = new();
        var before = project.Files;

        ToolRun run = await project.RunAsync(["add", url, .. options]);

        run.Expect(2);
        Assert.Equal("error: " + message, run.Errors);
        Assert.Equal(before, project.Files);
    }
}
