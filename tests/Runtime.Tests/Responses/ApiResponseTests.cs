using System.Net;
using CampaignsGen;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

public sealed class ApiResponseTests
{
    [Fact]
    public async Task A_success_has_its_body()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.IsSuccess);
        Assert.Equal("Rex", response.Pet!.Name);
        Assert.Null(response.Problem);
        Assert.Equal("""{"name":"Rex"}""", response.RawBody);
        Assert.True(response.Headers.TryGetValue("CONTENT-type", out string? contentType));
        Assert.Equal("application/json", contentType);
        Assert.Equal("200 OK", response.ToString());
    }

    [Fact]
    public async Task A_declared_error_is_no_exception()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"Gone"}"""));

        Assert.False(response.IsSuccess);
        Assert.Null(response.Pet);
        Assert.Equal("Gone", response.Problem!.Title);
    }

    [Fact]
    public async Task A_declared_error_that_cannot_be_read_is_none_either()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.NotFound, "<html>", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Problem);
        Assert.Equal("<html>", response.RawBody);
    }

    [Fact]
    public async Task A_status_without_a_body_has_none()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.NoContent));

        Assert.True(response.IsSuccess);
        Assert.Null(response.Pet);
        Assert.Equal("", response.RawBody);
    }

    [Fact]
    public async Task A_status_that_is_not_declared_is_an_exception() =>
        await Assert.ThrowsAsync<ConflictException>(() => SendAsync(StubHandler.Answer(HttpStatusCode.Conflict)));

    [Theory]
    [InlineData(202, true)]
    [InlineData(500, false)]
    public async Task Range_and_default_are_declared_too(int status, bool isPet)
    {
        var handler = new StubHandler(StubHandler.Answer((HttpStatusCode)status, """{"name":"Rex","title":"Full"}"""));

        PetResponse response = await PetApi
            .Transport(handler)
            .SendAsync(PetApi.Add(), static answer => new PetResponse(answer), CancellationToken.None);

        Assert.Equal(isPet, response.Pet is not null);
        Assert.Equal(!isPet, response.Problem is not null);
    }

    [Fact]
    public async Task Of_several_successes_the_one_that_came_is_given()
    {
        PetResponse response = await SendSuccessAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));

        Assert.Equal("Rex", response.Pet!.Name);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await SendSuccessAsync(StubHandler.Answer(HttpStatusCode.NoContent))).StatusCode
        );
    }

    [Fact]
    public async Task Of_several_successes_none_is_an_exception()
    {
        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            SendSuccessAsync(StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"Gone"}"""))
        );

        Assert.True(exception.TryGetBody<PetProblem>(out _));
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            SendSuccessAsync(StubHandler.Answer(HttpStatusCode.OK, "<html>", "text/html"))
        );
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            SendSuccessAsync(StubHandler.Answer(HttpStatusCode.Created, """{"name":"Rex"}"""))
        );
    }

    [Fact]
    public void Headers_join_several_values()
    {
        var headers = new ApiHeaders([new("A", "1"), new("a", "2"), new("B", "3")]);

        Assert.Equal(2, headers.Count);
        Assert.Equal(["1", "2"], headers.GetValues("a"));
        Assert.True(headers.TryGetValue("A", out string? joined));
        Assert.Equal("1, 2", joined);
        Assert.False(headers.TryGetValue("C", out _));
        Assert.Empty(headers.GetValues("C"));
        Assert.Equal("A, B", headers.ToString());
        Assert.Equal(["A", "B"], headers.Select(static header => header.Key).ToArray());
    }

    private static Task<PetResponse> SendSuccessAsync(HttpResponseMessage answer) =>
        PetApi
            .Transport(new StubHandler(answer))
            .SendSuccessAsync(PetApi.Get(), static answer => new PetResponse(answer), CancellationToken.None);

    private static Task<PetResponse> SendAsync(HttpResponseMessage answer) =>
        PetApi
            .Transport(new StubHandler(answer))
            .SendAsync(PetApi.Get(), static answer => new PetResponse(answer), CancellationToken.None);
}
