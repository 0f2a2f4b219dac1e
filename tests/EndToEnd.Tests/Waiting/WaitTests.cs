using System.Globalization;
using Acme.Jobs;
using CampaignsGen;

namespace EndToEnd.Tests.Waiting;

/// <summary>Waiting for the end of what an operation begins, over a real socket.</summary>
public class WaitTests
{
    private static readonly Reply Waiting = new(200, new { status = "waiting", percent = 50 });
    private static readonly Reply Done = new(200, new { status = "done" });
    private static readonly Reply Report = new(200, new { text = "All is well." });
    private static readonly Reply Machine = new(200, new { name = "M" });

    [Fact]
    public async Task Until_the_body_says_the_end()
    {
        await using JobsServer server = await JobsServer.StartAsync(Waiting, Waiting, Done);
        Told<GetJobApiResponse> told = new();
        AtOnce clock = new();

        Job job = await Client(server).GetJobUntilDoneAsync("7", new() { TimeProvider = clock, Progress = told });

        Assert.Equal(JobStatus.Done, job.Status);
        Assert.Equal(["GET /jobs/7 k", "GET /jobs/7 k", "GET /jobs/7 k"], server.Arrived);
        Assert.Equal([50, 50], told.Answers.Select(static answer => answer.Job?.Percent));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5)], clock.Pauses);
    }

    [Fact]
    public async Task A_state_of_a_failure_throws_with_the_body()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            Waiting,
            new Reply(200, new { status = "ill", error = "No disk" })
        );

        OperationFailedException exception = await Assert.ThrowsAsync<OperationFailedException>(() =>
            Client(server).GetJobUntilDoneAsync("7", new() { TimeProvider = new AtOnce() })
        );

        Assert.Equal("ill", exception.State);
        Assert.True(exception.TryGetBody(out Job? job));
        Assert.Equal("No disk", job.Error);
        Assert.StartsWith(
            "getJob returned 200 OK, and the operation has failed with the state 'ill'",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_answer_that_is_no_success_ends_the_wait()
    {
        await using JobsServer server = await JobsServer.StartAsync(Waiting, new Reply(404));

        await Assert.ThrowsAsync<NotFoundException>(() =>
            Client(server).GetJobUntilDoneAsync("7", new() { TimeProvider = new AtOnce() })
        );
        Assert.Equal(2, server.Arrived.Count);
    }

    [Fact]
    public async Task A_pause_that_would_end_behind_the_limit_is_not_begun()
    {
        await using JobsServer server = await JobsServer.StartAsync(Waiting);
        AtOnce clock = new();

        ApiTimeoutException exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            Client(server)
                .GetJobUntilDoneAsync(
                    "7",
                    new()
                    {
                        TimeProvider = clock,
                        Interval = TimeSpan.FromSeconds(4),
                        Limit = TimeSpan.FromSeconds(10),
                    }
                )
        );

        Assert.Equal([TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6)], clock.Pauses);
        Assert.Equal(3, server.Arrived.Count);
        Assert.Equal(TimeSpan.FromSeconds(10), exception.Timeout);
        Assert.Contains("its last response contained 'waiting'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_ends_a_pause()
    {
        await using JobsServer server = await JobsServer.StartAsync(Waiting);
        using CancellationTokenSource source = new();
        Told<GetJobApiResponse> told = new() { Then = source.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Client(server)
                .GetJobUntilDoneAsync(
                    "7",
                    new()
                    {
                        Interval = TimeSpan.FromHours(1),
                        Limit = Timeout.InfiniteTimeSpan,
                        Progress = told,
                    },
                    source.Token
                )
        );
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task Retry_After_is_the_pause_in_both_forms()
    {
        string date = DateTimeOffset.UnixEpoch.AddSeconds(30).ToString("r", CultureInfo.InvariantCulture);
        string now = DateTimeOffset.UnixEpoch.ToString("r", CultureInfo.InvariantCulture);
        await using JobsServer server = await JobsServer.StartAsync(
            Waiting.With("Retry-After", "7"),
            Waiting.With("Retry-After", date).With("Date", now),
            Waiting.With("Retry-After", "0"),
            Waiting,
            Done
        );
        AtOnce clock = new();

        await Client(server).GetJobUntilDoneAsync("7", new() { TimeProvider = clock });

        Assert.Equal([7, 30, 0.1, 1], clock.Pauses.Select(static pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Where_Location_leads_the_result_comes()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Location", "/reports/7?part=1"),
            new Reply(202),
            new Reply(202).With("Location", "/reports/8"),
            Report
        );

        Report report = await Client(server).MakeReportUntilDoneAsync(new() { Of = "me" }, Quickly);

        Assert.Equal("All is well.", report.Text);
        Assert.Equal(
            ["POST /reports k once", "GET /reports/7?part=1 k", "GET /reports/7?part=1 k", "GET /reports/8 k"],
            server.Arrived
        );
    }

    [Fact]
    public async Task What_is_done_at_once_is_not_waited_for()
    {
        await using JobsServer server = await JobsServer.StartAsync(Report.With("Location", "/reports/7"));

        Assert.Equal("All is well.", (await Client(server).MakeReportUntilDoneAsync(new())).Text);
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task See_Other_leads_to_the_result()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Location", "/queue/7"),
            new Reply(303).With("Location", "/reports/7"),
            Report
        );

        Assert.Equal("All is well.", (await Client(server).MakeReportUntilDoneAsync(new(), Quickly)).Text);
        Assert.Equal("GET /reports/7 k", server.Arrived[^1]);
    }

    [Fact]
    public async Task An_accepted_request_that_leads_nowhere_is_unexpected()
    {
        await using JobsServer server = await JobsServer.StartAsync(new Reply(202));

        UnexpectedResponseException exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            Client(server).MakeReportUntilDoneAsync(new(), Quickly)
        );
        Assert.Contains(
            "it has none of the headers that lead to the result: Location",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_says_why()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Location", "/reports/7"),
            new Reply(200, new { words = 1 })
        );

        UnexpectedResponseException exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            Client(server).MakeReportUntilDoneAsync(new(), Quickly)
        );
        Assert.Contains("'text'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_origin_gets_no_credentials()
    {
        await using JobsServer other = await JobsServer.StartAsync(Report);
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Location", new Uri(other.Address, "/reports/7").AbsoluteUri)
        );

        Assert.Equal("All is well.", (await Client(server).MakeReportUntilDoneAsync(new(), Quickly)).Text);
        Assert.Equal(["GET /reports/7"], other.Arrived);
    }

    [Theory]
    [InlineData("Operation-Location")]
    [InlineData("Azure-AsyncOperation")]
    public async Task A_header_leads_to_the_state_and_the_origin_to_the_result(string header)
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(201, new { name = "M" }).With(header, "{self}operations/7"),
            new Reply(200, new { status = "InProgress" }),
            new Reply(202),
            new Reply(200, new { status = "succeeded" }),
            Machine
        );

        Machine machine = await Client(server).PutMachineUntilDoneAsync("7", new() { Name = "M" }, Quickly);

        Assert.Equal("M", machine.Name);
        Assert.Equal(
            [
                "PUT /machines/7 k",
                "GET /operations/7 k",
                "GET /operations/7 k",
                "GET /operations/7 k",
                "GET /machines/7 k",
            ],
            server.Arrived
        );
    }

    [Fact]
    public async Task A_resource_says_its_own_state()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(201, new { properties = new { provisioningState = "Creating" } }),
            new Reply(200, new { properties = new { provisioningState = "Creating" } }),
            new Reply(200, new { name = "M", properties = new { provisioningState = "Succeeded" } })
        );

        Assert.Equal("M", (await Client(server).PutMachineUntilDoneAsync("7", new(), Quickly)).Name);
        Assert.Equal(["PUT /machines/7 k", "GET /machines/7 k", "GET /machines/7 k"], server.Arrived);
    }

    [Fact]
    public async Task The_result_is_where_Location_leads_after_the_state()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Operation-Location", "/operations/7").With("Location", "/machines/7/started"),
            new Reply(200, new { status = "Succeeded" }),
            Machine
        );

        Assert.Equal("M", (await Client(server).StartMachineUntilDoneAsync("7", Quickly)).Name);
        Assert.Equal("GET /machines/7/started k", server.Arrived[^1]);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("canceled")]
    public async Task A_state_of_a_failure_at_another_place_throws(string state)
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Operation-Location", "/operations/7"),
            new Reply(200, new { status = state, error = new { code = "Full" } })
        );

        OperationFailedException exception = await Assert.ThrowsAsync<OperationFailedException>(() =>
            Client(server).StartMachineUntilDoneAsync("7", Quickly)
        );
        Assert.Equal(state, exception.State);
        Assert.Contains("Full", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_the_state_is_unexpected()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Operation-Location", "/operations/7"),
            new Reply(200, new { state = "Succeeded" })
        );

        UnexpectedResponseException exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            Client(server).StartMachineUntilDoneAsync("7", Quickly)
        );
        Assert.Contains("it has no 'status' that contains the state", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_result_ends_with_the_last_answer()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(202).With("Location", "/operations/7"),
            new Reply(202),
            new Reply(204)
        );

        using ApiResponse end = await Client(server).DeleteMachineUntilDoneAsync("7", Quickly);

        Assert.Equal(204, (int)end.StatusCode);
        Assert.Equal(["DELETE /machines/7 k", "GET /operations/7 k", "GET /operations/7 k"], server.Arrived);
    }

    [Fact]
    public async Task Only_a_refusal_for_now_is_followed_by_another_request()
    {
        Reply busy = new(409, new { code = "BUSY" });
        await using JobsServer server = await JobsServer.StartAsync(busy, busy, new Reply(204));
        Told<ApiException> told = new();

        await Client(server).OrderWhenReadyAsync(new() { TimeProvider = new AtOnce(), Progress = told });

        Assert.Equal(3, server.Arrived.Count);
        Assert.All(told.Answers, static answer => Assert.IsType<ConflictException>(answer));
        Assert.Equal(2, told.Answers.Count);
    }

    [Theory]
    [InlineData(409, "GONE")]
    [InlineData(503, "BUSY")]
    public async Task Another_refusal_is_thrown_at_once(int status, string code)
    {
        await using JobsServer server = await JobsServer.StartAsync(new Reply(status, new { code }));

        await Assert.ThrowsAnyAsync<ApiException>(() => Client(server).OrderWhenReadyAsync());
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task A_request_that_was_not_answered_is_not_sent_again()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(409, new { code = "BUSY" }),
            new Reply(204) { Resets = true }
        );

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            Client(server).OrderWhenReadyAsync(new() { TimeProvider = new AtOnce() })
        );
        Assert.Equal(2, server.Arrived.Count);
    }

    [Fact]
    public async Task At_the_limit_the_last_refusal_is_thrown()
    {
        await using JobsServer server = await JobsServer.StartAsync(
            new Reply(409, new { code = "BUSY" }).With("Retry-After", "1"),
            new Reply(409, new { code = "BUSY" }).With("Retry-After", "3600")
        );
        AtOnce clock = new();

        ConflictException exception = await Assert.ThrowsAsync<ConflictException>(() =>
            Client(server).OrderWhenReadyAsync(new() { TimeProvider = clock })
        );

        Assert.Contains("BUSY", exception.RawBody, StringComparison.Ordinal);
        Assert.Equal([TimeSpan.FromSeconds(1)], clock.Pauses);
    }

    [Fact]
    public void A_time_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
            new ApiWait<ApiResponse> { Interval = TimeSpan.FromSeconds(-1) }
        );
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
            new ApiWait<ApiResponse> { Limit = TimeSpan.FromDays(25) }
        );
    }

    private static ApiWait<ApiResponse> Quickly => new() { TimeProvider = new AtOnce() };

    private static JobsClient Client(JobsServer server) =>
        new(
            new HttpClient(),
            new JobsClientOptions
            {
                Key = "k",
                BaseAddress = server.Address,
                AllowInsecureHttp = true,
            }
        );

    private sealed class Told<TAnswer> : IProgress<TAnswer>
    {
        internal List<TAnswer> Answers { get; } = [];

        internal Action? Then { get; init; }

        public void Report(TAnswer value)
        {
            Answers.Add(value);
            Then?.Invoke();
        }
    }
}
