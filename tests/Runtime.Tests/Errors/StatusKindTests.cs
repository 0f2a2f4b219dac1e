using System.Net;
using CampaignsGen;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Errors;

/// <summary>Which exception an answer becomes.</summary>
public sealed class StatusKindTests
{
    [Theory]
    [InlineData(400, typeof(BadRequestException))]
    [InlineData(422, typeof(BadRequestException))]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(403, typeof(ForbiddenException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(429, typeof(TooManyRequestsException))]
    [InlineData(500, typeof(ServerErrorException))]
    [InlineData(503, typeof(ServerErrorException))]
    [InlineData(599, typeof(ServerErrorException))]
    [InlineData(402, typeof(ApiException))]
    [InlineData(418, typeof(UnexpectedResponseException))]
    [InlineData(201, typeof(UnexpectedResponseException))]
    [InlineData(300, typeof(UnexpectedResponseException))]
    public async Task Each_status_has_its_kind(int status, Type expected)
    {
        var exception = await PetApi.ThrowsAsync<ApiException, Pet>(
            StubHandler.Answer((HttpStatusCode)status, """{"title":"No","name":"x"}""")
        );

        Assert.Equal(expected, exception.GetType());
        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal("getPet", exception.OperationId);
        Assert.Equal(HttpMethod.Get, exception.Method);
        Assert.Equal("https://api.example.com/eu/pets/v1/pets/7", exception.RequestUri!.AbsoluteUri);
        Assert.Equal("""{"title":"No","name":"x"}""", exception.RawBody);
        Assert.Equal("application/json", Assert.Single(exception.Headers.GetValues("content-TYPE")));
    }

    [Fact]
    public async Task An_undeclared_status_says_so()
    {
        var exception = await PetApi.ThrowsAsync<UnexpectedResponseException, Pet>(
            StubHandler.Answer((HttpStatusCode)418, "short and stout", "text/plain")
        );

        Assert.StartsWith(
            "getPet returned 418, a status code that the API does not declare: \"short and stout\".",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_message_says_what_where_and_what_to_check()
    {
        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"Not found","detail":"No such pet"}""")
        );

        Assert.Equal(
            "getPet returned 404 Not Found: \"No such pet\".\n"
                + "  GET https://api.example.com/eu/pets/v1/pets/7\n"
                + "  Check: the store was 'acme' · key ***, region eu, {other}",
            exception.Message
        );
        Assert.Equal(["the store was 'acme'", "key ***, region eu, {other}"], exception.Advice);
        Assert.True(exception.TryGetBody(out PetProblem? body));
        Assert.Equal("Not found", body.Title);
        Assert.False(exception.TryGetBody(out Pet? _));
    }

    [Fact]
    public async Task Broken_fields_are_listed()
    {
        var exception = await PetApi.ThrowsAsync<BadRequestException, Pet>(
            StubHandler.Answer(
                HttpStatusCode.BadRequest,
                """{"detail":"Invalid","errors":[{"field":"name","code":"NotBlank","message":"must not be blank"},{"code":"X"}]}"""
            )
        );

        Assert.Equal(
            "getPet returned 400 Bad Request: \"Invalid\".\n"
                + "  GET https://api.example.com/eu/pets/v1/pets/7\n"
                + "  name: must not be blank (NotBlank)\n"
                + "  X",
            exception.Message
        );
    }

    [Fact]
    public async Task Text_of_the_server_cannot_steer_a_terminal_or_a_log()
    {
        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(
                HttpStatusCode.NotFound,
                """{"detail":"a\r\nINFO forged \u001b[31m\u202e\u2028b\u0000"}"""
            )
        );

        Assert.StartsWith(
            "getPet returned 404 Not Found: \"a INFO forged \uFFFD[31m\uFFFD b\uFFFD\".\n",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("7", null, 7)]
    [InlineData("Wed, 21 Oct 2026 07:28:10 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 10)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:10 GMT", 0)]
    [InlineData("Wed, 21 Oct 1998 07:28:00 GMT", null, 0)]
    [InlineData("soon", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("99999999999999999999", null, null)]
    [InlineData(null, null, null)]
    public async Task Retry_after_is_a_time_to_wait(string? retryAfter, string? date, int? seconds)
    {
        foreach (
            HttpStatusCode status in (HttpStatusCode[])
                [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable]
        )
        {
            HttpResponseMessage answer = StubHandler.Answer(status);
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            answer.Headers.TryAddWithoutValidation("Date", date);

            var exception = await PetApi.ThrowsAsync<ApiException, Pet>(answer);

            TimeSpan? actual = exception is TooManyRequestsException busy
                ? busy.RetryAfter
                : Assert.IsType<ServerErrorException>(exception).RetryAfter;
            Assert.Equal(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), actual);
        }
    }

    [Fact]
    public void Retry_after_a_date_without_the_servers_clock_takes_this_ones()
    {
        var headers = new ApiHeaders([new("retry-after", "Wed, 21 Oct 2026 07:28:30 GMT")]);
        var clock = new FixedClock(new DateTimeOffset(2026, 10, 21, 7, 28, 0, TimeSpan.Zero));

        Assert.Equal(TimeSpan.FromSeconds(30), RetryAfterHeader.Read(headers, clock));
    }

    [Fact]
    public void A_test_can_make_an_exception_of_its_own()
    {
        var exception = new ConflictException(
            new ApiError
            {
                StatusCode = HttpStatusCode.Conflict,
                OperationId = "getPet",
                Problem = new ApiProblem { Detail = "Sold" },
            }
        );

        Assert.Equal("getPet returned 409 Conflict: \"Sold\".", exception.Message);
        Assert.Equal("Sold", exception.Problem!.ToString());
        Assert.Empty(exception.Headers);
        Assert.Throws<ArgumentNullException>(() => new ConflictException(null!));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
