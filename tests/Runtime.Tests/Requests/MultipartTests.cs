using System.Text;
using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;
using Microsoft.AspNetCore.WebUtilities;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>Parts, as they are written and as ASP.NET Core's own reader takes them.</summary>
public sealed class MultipartTests
{
    private const string MediaType = "multipart/form-data";

    [Fact]
    public async Task Its_bytes_are_those_of_rfc_7578()
    {
        StubHandler handler = await SendAsync(static parts =>
        {
            parts.Text("name", "Rex ä");
            parts.Json("meta", new Pet("Rex"), PetApi.WritePet);
            parts.File("photo", Upload("PNG", "rex.png", "image/png"));
        });

        string contentType = handler.Headers["Content-Type"];
        string boundary = BodyApi.BoundaryOf(contentType)!;
        Assert.Equal($"multipart/form-data; boundary={boundary}", contentType);
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nRex ä\r\n"
                + $"--{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"name\":\"Rex\"}\r\n"
                + $"--{boundary}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"rex.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nPNG\r\n"
                + $"--{boundary}--\r\n",
            handler.Body
        );
        Assert.Equal($"{Encoding.UTF8.GetByteCount(handler.Body!)}", handler.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Another_reader_reads_the_same_parts()
    {
        string large = new('z', 100_000);
        StubHandler handler = await SendAsync(parts =>
        {
            parts.Text("one", 1.5);
            parts.Text("none", (string?)null);
            parts.Text("empty", "");
            parts.Text("list", ParameterValue.List(["a", "b\r\nc"], static item => item));
            parts.Json<Pet?>("no", null, static (json, pet) => PetApi.WritePet(json, pet!));
            parts.Json("meta", new Pet("Rex"), PetApi.WritePet, "application/vnd.pet+json");
            parts.File("absent", null);
            parts.Files("absent", null);
            parts.Files("file", [Upload("first", "1.txt"), Upload(large, "2.txt", "text/plain")], "text/csv");
            parts.File("file", Upload("", "3"));
        });

        Assert.Equal(
            [
                "one|||1.5",
                "empty|||",
                "list|||a",
                "list|||b\r\nc",
                "meta||application/vnd.pet+json|{\"name\":\"Rex\"}",
                "file|1.txt|text/csv|first",
                $"file|2.txt|text/plain|{large}",
                "file|3|application/octet-stream|",
            ],
            await ReadAsync(handler)
        );
    }

    [Theory]
    [InlineData("""a"b""", "a%22b")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("ä€😀", "ä€😀")]
    [InlineData("""a\b;c%22""", """a\b;c%22""")]
    public async Task Names_are_escaped_as_browsers_do(string name, string sent)
    {
        StubHandler handler = await SendAsync(parts =>
        {
            parts.Text(name, "t");
            parts.Json(name, new Pet("Rex"), PetApi.WritePet);
            parts.File("f", Upload("x", name));
        });

        Assert.Contains($"form-data; name=\"{sent}\"\r\n\r\nt", handler.Body, StringComparison.Ordinal);
        Assert.Contains($"form-data; name=\"{sent}\"\r\nContent-Type", handler.Body, StringComparison.Ordinal);
        Assert.Contains($"form-data; name=\"f\"; filename=\"{sent}\"\r\n", handler.Body, StringComparison.Ordinal);
        Assert.Equal(3, (await ReadAsync(handler)).Count);
    }

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("image/*", "application/octet-stream")]
    [InlineData("image/png, image/jpeg", "application/octet-stream")]
    [InlineData(null, "application/octet-stream")]
    public async Task A_file_takes_the_declared_media_type_if_it_is_one(string? declared, string sent)
    {
        StubHandler handler = await SendAsync(parts => parts.File("f", Upload("x", "a"), declared));

        Assert.Equal([$"f|a|{sent}|x"], await ReadAsync(handler));
    }

    [Fact]
    public async Task A_value_is_a_part_by_what_it_is()
    {
        StubHandler handler = await SendAsync(static parts =>
        {
            foreach (string json in (string[])["\"a\"", "1.50", "true", "null", "{\"x\":1}", "[\"a\",null,{},[1]]"])
            {
                using var document = JsonDocument.Parse(json);
                parts.Value("v", document.RootElement, JsonWrite.Element, "application/a+json");
            }
        });

        Assert.Equal(
            [
                "v|||a",
                "v|||1.50",
                "v|||true",
                "v||application/a+json|{\"x\":1}",
                "v|||a",
                "v||application/a+json|{}",
                "v||application/a+json|[1]",
            ],
            await ReadAsync(handler)
        );
    }

    [Theory]
    [InlineData(FormStyle.Form, "[1,\"a b\"]", "p|||1", "p|||a b")]
    [InlineData(FormStyle.FormJoined, "[1,\"a b\",null]", "p|||1,a b")]
    [InlineData(FormStyle.SpaceDelimited, "[1,2]", "p|||1 2")]
    [InlineData(FormStyle.PipeDelimited, "[1,2]", "p|||1|2")]
    [InlineData(FormStyle.DeepObject, "{\"x\":{\"y\":[1]}}", "p[x][y][0]|||1")]
    [InlineData(FormStyle.Json, "\"a\"", "p|||\"a\"")]
    [InlineData(FormStyle.FormJoined, "[]")]
    [InlineData(FormStyle.Form, "null")]
    public async Task A_style_is_written_without_percent_encoding(FormStyle style, string json, params string[] sent)
    {
        using var document = JsonDocument.Parse(json);

        StubHandler handler = await SendAsync(parts =>
            parts.Styled("p", document.RootElement, JsonWrite.Element, style)
        );

        Assert.Equal(sent, await ReadAsync(handler));
    }

    [Fact]
    public async Task Headers_go_with_the_parts_of_the_next_call()
    {
        StubHandler handler = await SendAsync(static parts =>
        {
            parts.Header("X-A", 1);
            parts.Header("X-None", (string?)null);
            parts.Files("f", [Upload("a", "1"), Upload("b", "2")], "text/plain");
            parts.Header("X-B", "left out", required: true);
            parts.Text("none", (string?)null);
            parts.Text("t", "c", "text/csv");
        });

        string boundary = BodyApi.BoundaryOf(handler.Headers["Content-Type"])!;
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"f\"; filename=\"1\"\r\nContent-Type: text/plain\r\nX-A: 1\r\n\r\na\r\n"
                + $"--{boundary}\r\nContent-Disposition: form-data; name=\"f\"; filename=\"2\"\r\nContent-Type: text/plain\r\nX-A: 1\r\n\r\nb\r\n"
                + $"--{boundary}\r\nContent-Disposition: form-data; name=\"t\"\r\nContent-Type: text/csv\r\n\r\nc\r\n"
                + $"--{boundary}--\r\n",
            handler.Body
        );
    }

    [Fact]
    public void A_header_that_cannot_be_sent_or_is_missing_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Write(static parts =>
            {
                parts.Header("X-A", "a\r\nX-Evil: 1");
                parts.Text("t", "a");
            })
        );
        var exception = Assert.Throws<ArgumentException>(() =>
            Write(static parts =>
            {
                parts.Header("X-A", (string?)null, required: true);
                parts.Text("t", "a");
            })
        );
        Assert.StartsWith(
            "The part 't' of sendBody has no header 'X-A', which is required. Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_part_without_a_name_has_no_disposition_but_that_of_a_file()
    {
        StubHandler handler = await SendAsync(static parts =>
        {
            parts.Json(null, new Pet("Rex"), PetApi.WritePet);
            parts.Text(null, "t");
            parts.File(null, Upload("f", "a.txt"));
        });

        string boundary = BodyApi.BoundaryOf(handler.Headers["Content-Type"])!;
        Assert.Equal(
            $"--{boundary}\r\nContent-Type: application/json\r\n\r\n{{\"name\":\"Rex\"}}\r\n"
                + $"--{boundary}\r\n\r\nt\r\n"
                + $"--{boundary}\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nf\r\n"
                + $"--{boundary}--\r\n",
            handler.Body
        );
    }

    [Fact]
    public async Task No_part_is_still_a_body()
    {
        StubHandler handler = await SendAsync(static _ => { });

        Assert.Equal($"--{BodyApi.BoundaryOf(handler.Headers["Content-Type"])}--\r\n", handler.Body);
    }

    [Fact]
    public async Task Each_body_has_a_boundary_of_its_own()
    {
        string first = (await SendAsync(static _ => { })).Body!;
        string second = (await SendAsync(static _ => { })).Body!;

        Assert.NotEqual(first, second);
        Assert.True(first.Length > 30);
    }

    [Fact]
    public async Task One_stream_in_two_parts_is_sent_twice_if_it_can_seek()
    {
        FileUpload file = Upload("twice", "a");

        StubHandler handler = await SendAsync(parts => parts.Files("f", [file, file]));

        Assert.Equal(
            ["f|a|application/octet-stream|twice", "f|a|application/octet-stream|twice"],
            await ReadAsync(handler)
        );
    }

    [Fact]
    public void One_stream_in_two_parts_is_refused_if_it_cannot_seek()
    {
        var file = new FileUpload(new GeneratedStream(3), "a\nb");

        var exception = Assert.Throws<ArgumentException>(() => Write(parts => parts.Files("f", [file, file])));

        Assert.Contains(
            "The file of the part 'f' of sendBody is also the stream of another part",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_cannot_seek_leaves_the_length_open()
    {
        ApiRequest request = BodyApi.Request();
        request.MultipartBody(
            MediaType,
            new GeneratedStream(3),
            static (parts, stream) => parts.File("f", new FileUpload(stream, "a"))
        );

        Assert.False(request.Body!.Headers.NonValidated.Contains("Content-Length"));
        Assert.Null(request.Body.Headers.ContentLength);
        Assert.Contains("\r\n\r\nxxx\r\n--", await request.Body.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b\r\nX-Evil: 1")]
    [InlineData("a/ä")]
    public void A_media_type_that_is_no_header_is_refused(string mediaType)
    {
        var file = Upload("x", "a");

        Assert.Throws<ArgumentException>(() => Write(parts => parts.File("f", file, mediaType)));
        Assert.Throws<ArgumentException>(() =>
            Write(parts => parts.Json("f", new Pet("Rex"), PetApi.WritePet, mediaType))
        );
        Assert.Throws<ArgumentException>(() => Upload("x", "a", mediaType));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Write(static parts => parts.Text("a", "\ud800")));
        Assert.Throws<ArgumentException>(() => Write(static parts => parts.Text("\udc00", "a")));
        Assert.Throws<ArgumentException>(() => Write(static parts => parts.File("a", Upload("x", "\udc00"))));
    }

    [Fact]
    public void Parts_that_cannot_be_written_set_no_body()
    {
        ApiRequest request = BodyApi.Request();

        Assert.Throws<FormatException>(() =>
            request.MultipartBody(MediaType, 1, static (_, _) => throw new FormatException())
        );

        Assert.Null(request.Body);
    }

    [Fact]
    public void A_file_is_checked_when_it_is_made()
    {
        var disposed = new MemoryStream();
        disposed.Dispose();
        var file = Upload("x", "rex.png", "image/png");

        Assert.Equal(("rex.png", "image/png", "rex.png"), (file.FileName, file.ContentType, file.ToString()));
        Assert.Throws<ArgumentException>(() => new FileUpload(disposed, "a"));
        Assert.Throws<ArgumentException>(() => new FileUpload(Stream.Null, ""));
        Assert.Throws<ArgumentNullException>(() => new FileUpload(null!, "a"));
        file.Content.Dispose();
        Assert.Throws<ArgumentException>(() => Write(parts => parts.File("f", file)));
    }

    [Fact]
    public async Task The_files_stay_open()
    {
        FileUpload file = Upload("x", "a");

        await SendAsync(parts => parts.File("f", file));

        Assert.True(file.Content.CanRead);
    }

    private static FileUpload Upload(string text, string name, string? contentType = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, contentType);

    private static void Write(Action<MultipartParts> write) =>
        BodyApi.Request().MultipartBody(MediaType, write, static (parts, action) => action(parts));

    private static Task<StubHandler> SendAsync(Action<MultipartParts> write) =>
        BodyApi.SendAsync(request => request.MultipartBody(MediaType, write, static (parts, action) => action(parts)));

    private static async Task<List<string>> ReadAsync(StubHandler handler)
    {
        var reader = new MultipartReader(
            BodyApi.BoundaryOf(handler.Headers["Content-Type"])!,
            new MemoryStream(Encoding.UTF8.GetBytes(handler.Body!))
        );
        var parts = new List<string>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            string text = await new StreamReader(section.Body).ReadToEndAsync();
            var disposition = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.Parse(
                section.ContentDisposition!
            );
            Assert.Equal("form-data", disposition.DispositionType.Value);
            parts.Add(
                $"{disposition.Name.Value!.Trim('"')}|{disposition.FileName.Value?.Trim('"')}|{section.ContentType}|{text}"
            );
        }

        return parts;
    }
}
