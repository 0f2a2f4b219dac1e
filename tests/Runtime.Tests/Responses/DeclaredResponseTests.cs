using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

public sealed class DeclaredResponseTests
{
    private const string PetAndProblem = """{"name":"Rex","title":"Full"}""";

    [Theory]
    [InlineData(404, "404")]
    [InlineData(409, "4xx")]
    [InlineData(500, "default")]
    [InlineData(200, "2XX")]
    public void Exact_then_range_then_default(int status, string expected)
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/")
        {
            Responses =
            [
                DeclaredResponse.Empty("default"),
                DeclaredResponse.Empty("4xx"),
                DeclaredResponse.Empty("2XX"),
                DeclaredResponse.Empty("404"),
            ],
        };

        Assert.Equal(expected, operation.Match(status, contentType: null)!.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2000")]
    [InlineData("2X0")]
    [InlineData("0XX")]
    [InlineData("-20")]
    [InlineData("Default")]
    public void Another_form_is_no_status(string status) =>
        Assert.Throws<ArgumentException>(() => DeclaredResponse.Empty(status));

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(299)]
    public async Task Every_declared_success_is_one(int status)
    {
        var handler = new StubHandler(StubHandler.Answer((HttpStatusCode)status, PetAndProblem));

        Pet pet = await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Add(), CancellationToken.None);

        Assert.Equal("Rex", pet.Name);
    }

    [Fact]
    public async Task Default_is_success_only_where_no_other_is_declared()
    {
        ApiOperation alone = Operation(DeclaredResponse.Json("default", PetApi.ReadPet));
        ApiOperation beside = Operation(
            DeclaredResponse.Json("201", PetApi.ReadPet),
            DeclaredResponse.Json("default", PetApi.ReadProblem)
        );
        ApiTransport transport = PetApi.Transport(
            new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, PetAndProblem)))
        );

        Pet pet = await transport.SendAsync<Pet>(ApiRequest.Begin(alone), CancellationToken.None);
        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            transport.SendAsync<Pet>(ApiRequest.Begin(beside), CancellationToken.None)
        );

        Assert.Equal("Rex", pet.Name);
        Assert.Contains("declares only as 'default'", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.TryGetBody(out PetProblem? problem));
        Assert.Equal("Full", problem.Title);
    }

    [Fact]
    public async Task Default_describes_errors()
    {
        ApiOperation operation = Operation(
            DeclaredResponse.Json("200", PetApi.ReadPet),
            DeclaredResponse.Json("default", PetApi.ReadProblem)
        );

        var teapot = await PetApi.ThrowsAsync<ApiException, Pet>(
            StubHandler.Answer((HttpStatusCode)418, PetAndProblem),
            operation
        );

        Assert.Equal(typeof(ApiException), teapot.GetType());
        Assert.True(teapot.TryGetBody<PetProblem>(out _));
    }

    [Theory]
    [InlineData(204, "204", false)]
    [InlineData(204, "2XX", true)]
    [InlineData(205, "2XX", true)]
    public async Task A_success_without_a_body_is_default(int status, string declared, bool isJson)
    {
        ApiOperation operation = Operation(
            isJson ? DeclaredResponse.Json(declared, PetApi.ReadPet) : DeclaredResponse.Empty(declared)
        );
        ApiTransport transport = PetApi.Transport(new StubHandler(StubHandler.Answer((HttpStatusCode)status)));

        Assert.Null(await transport.SendOrDefaultAsync<Pet>(ApiRequest.Begin(operation), CancellationToken.None));
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.ResetContent)]
    public async Task A_204_that_is_not_declared_is_no_value_where_there_may_be_none(HttpStatusCode status)
    {
        var operation = new ApiOperation("dropPet", HttpMethod.Delete, "/pets")
        {
            Responses = [DeclaredResponse.Empty("200")],
        };
        ApiTransport transport = PetApi.Transport(
            new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(status)))
        );

        await transport.SendAsync(ApiRequest.Begin(operation), CancellationToken.None);
        Assert.Null(await transport.SendOrDefaultAsync<Pet>(ApiRequest.Begin(operation), CancellationToken.None));
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            transport.SendAsync<Pet>(ApiRequest.Begin(operation), CancellationToken.None)
        );
    }

    [Fact]
    public async Task Another_success_that_is_not_declared_is_none()
    {
        var operation = new ApiOperation("dropPet", HttpMethod.Delete, "/pets")
        {
            Responses = [DeclaredResponse.Empty("200")],
        };
        ApiTransport transport = PetApi.Transport(new StubHandler(StubHandler.Answer(HttpStatusCode.Accepted, "{}")));

        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            transport.SendAsync(ApiRequest.Begin(operation), CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_success_with_a_body_is_its_value_there_too()
    {
        ApiTransport transport = PetApi.Transport(
            new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, PetAndProblem)))
        );

        Assert.Equal("Rex", (await transport.SendOrDefaultAsync<Pet>(PetApi.Get(), CancellationToken.None))!.Name);
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            PetApi
                .Transport(new StubHandler(StubHandler.Answer(HttpStatusCode.OK, "")))
                .SendOrDefaultAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_value_is_refused_where_none_is_declared()
    {
        var exception = await PetApi.ThrowsAsync<UnexpectedResponseException, Pet>(
            StubHandler.Answer(HttpStatusCode.NoContent)
        );

        Assert.Contains("declares no body", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_read_as_well()
    {
        ApiOperation operation = Operation(DeclaredResponse.Json("200", JsonRead.Int32));
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, "7")));
        ApiTransport transport = PetApi.Transport(handler);

        Assert.Equal(7, await transport.SendAsync<int>(ApiRequest.Begin(operation), CancellationToken.None));
        Assert.Equal(7, await transport.SendAsync<object>(ApiRequest.Begin(operation), CancellationToken.None));
    }

    [Fact]
    public async Task A_success_without_a_value_is_not_read()
    {
        var content = new UnreadContent();
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

        await PetApi.Transport(handler).SendAsync(PetApi.Get(), CancellationToken.None);

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Without_a_value_errors_are_errors_too()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.NotFound, PetAndProblem));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            PetApi.Transport(handler).SendAsync(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal("Full", exception.Problem!.Title);
    }

    private static ApiOperation Operation(params DeclaredResponse[] responses) =>
        new("find", HttpMethod.Get, "/find") { Responses = responses };

    private sealed class UnreadContent : HttpContent
    {
        internal bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new InvalidOperationException("The body was read.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    [Theory]
    [InlineData(200, "application/json", 0)]
    [InlineData(200, "text/csv; charset=utf-8", 1)]
    [InlineData(200, "TEXT/CSV", 1)]
    [InlineData(200, "image/png", 2)]
    [InlineData(200, "application/pdf", 0)]
    [InlineData(200, null, 0)]
    [InlineData(201, "image/png", 3)]
    [InlineData(201, "application/json", 3)]
    [InlineData(500, "text/csv", 4)]
    public void Of_several_forms_the_media_type_chooses(int status, string? contentType, int expected)
    {
        DeclaredResponse[] declared =
        [
            DeclaredResponse.Json("200", static (ref JsonIn json) => json.ReadString()).For("application/json"),
            DeclaredResponse.Text("200").For("text/csv", "text/plain"),
            DeclaredResponse.Binary("200").For("image/*"),
            DeclaredResponse.Text("2XX").For("image/svg+xml"),
            DeclaredResponse.Empty("default"),
        ];
        ApiOperation operation = new("get", HttpMethod.Get, "/a") { Responses = declared };
        Assert.True(operation.HasForms);
        Assert.Same(declared[expected], operation.Match(status, contentType));
    }

    [Fact]
    public void Any_media_type_is_a_form_too()
    {
        DeclaredResponse any = DeclaredResponse.Binary("200").For("*/*");
        ApiOperation operation = new("get", HttpMethod.Get, "/a")
        {
            Responses = [DeclaredResponse.Text("200").For("text/plain"), any],
        };
        Assert.Same(any, operation.Match(200, "application/zip"));
    }

    [Fact]
    public void Media_types_must_be_given() =>
        Assert.Throws<ArgumentNullException>(static () => DeclaredResponse.Text("200").For(null!));
}
