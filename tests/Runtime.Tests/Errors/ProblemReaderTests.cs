using System.Net;
using System.Text;
using CampaignsGen;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Errors;

public sealed class ProblemReaderTests
{
    private const string Whole = """
        {
          "type": "https://example.com/full", "title": "Full", "status": 409, "detail": "No room", "instance": "/i/1",
          "time": "2026-10-21T07:28:00+02:00", "extra": {"title": "not this"},
          "errors": [{"field": "name", "code": "Size", "message": "too long", "more": [1]}, {"field": "age"}]
        }
        """;

    [Fact]
    public void All_members_are_read()
    {
        ApiProblem problem = Read(Whole)!;

        Assert.Equal("https://example.com/full", problem.Type);
        Assert.Equal("Full", problem.Title);
        Assert.Equal(409, problem.Status);
        Assert.Equal("No room", problem.Detail);
        Assert.Equal("/i/1", problem.Instance);
        Assert.Equal(new DateTimeOffset(2026, 10, 21, 7, 28, 0, TimeSpan.FromHours(2)), problem.Time);
        Assert.Equal([new("name", "Size", "too long"), new("age", null, null)], problem.Errors);
    }

    [Theory]
    [InlineData(
        """{"errors":[{"codes":["a"],"defaultMessage":"blank","field":"name","code":"NotBlank"}]}""",
        "NotBlank"
    )]
    [InlineData("""{"title":"t","invalid-params":[{"name":"name","reason":"blank"}]}""", null)]
    [InlineData("""{"violations":[{"propertyPath":"name","title":"blank"}]}""", null)]
    [InlineData("""{"violations":[{"field":"name","message":"blank"}]}""", null)]
    [InlineData("""{"issues":[{"code":"too_small","path":["name"],"message":"blank"}]}""", "too_small")]
    [InlineData("""{"errors":[{"message":"blank","location":"name","value":""}]}""", null)]
    [InlineData("""{"errors":[{"detail":"blank","header":"name"}]}""", null)]
    [InlineData(
        """{"error":{"message":"m","details":[{"fieldViolations":[{"field":"name","description":"blank"}]}]}}""",
        null
    )]
    [InlineData("""{"name":["blank"]}""", null)]
    public void What_is_wrong_with_a_field_is_read_in_the_shapes_that_servers_write(string body, string? code) =>
        Assert.Equal([new("name", code, "blank")], Read(body)!.Errors);

    [Fact]
    public void A_message_with_a_capital_letter_is_read()
    {
        ApiProblem problem = Read(
            """{"Message":"The request is invalid.","ModelState":{"pet.Name":["blank"],"pet.Age":["low","odd"]}}"""
        )!;

        Assert.Equal("The request is invalid.", problem.Detail);
        Assert.Equal(
            [new("pet.Name", null, "blank"), new("pet.Age", null, "low"), new("pet.Age", null, "odd")],
            problem.Errors
        );
    }

    [Fact]
    public void A_list_of_messages_is_what_is_wrong()
    {
        ApiProblem problem = Read("""{"statusCode":400,"message":["a is bad","b is bad"],"error":"Bad Request"}""")!;

        Assert.Equal("Bad Request", problem.Title);
        Assert.Equal([new(null, null, "a is bad"), new(null, null, "b is bad")], problem.Errors);
    }

    [Theory]
    [InlineData("""{"name":["blank"],"count":1}""")]
    [InlineData("""{"name":["blank",{}]}""")]
    [InlineData("""{"name":"blank"}""")]
    public void An_object_of_other_things_is_no_problem(string body) => Assert.Null(Read(body));

    [Fact]
    public void A_time_is_read_with_escapes()
    {
        ApiProblem problem = Read("""{"time":"2026-10-21T07:28:00\u002B02:00","title":"a\u0026b"}""")!;

        Assert.Equal(new DateTimeOffset(2026, 10, 21, 7, 28, 0, TimeSpan.FromHours(2)), problem.Time);
        Assert.Equal("a&b", problem.Title);
    }

    [Theory]
    [InlineData("{\"title\":\"kept\",}")]
    [InlineData("{\"title\":\"kept\" /* why */}")]
    [InlineData("{\"errors\":[],\"title\":\"kept\",\"detail\":\"lost")]
    public void What_stands_before_a_fault_is_kept(string body)
    {
        ApiProblem problem = Read(body)!;

        Assert.Equal("kept", problem.Title);
        Assert.Null(problem.Detail);
    }

    [Theory]
    [InlineData("type", "7")]
    [InlineData("title", "{\"a\":[\"title\"]}")]
    [InlineData("status", "\"409\"")]
    [InlineData("status", "4.5")]
    [InlineData("detail", "[{}]")]
    [InlineData("instance", "null")]
    [InlineData("time", "\"yesterday\"")]
    [InlineData("time", "12")]
    [InlineData("errors", "{\"name\":[]}")]
    [InlineData("errors", "\"x\"")]
    [InlineData("detail", "\"\\ud800\"")]
    public void A_member_of_another_type_is_left_out_alone(string name, string value)
    {
        ApiProblem problem = Read($"{{\"{name}\":{value},\"title\":\"kept\",\"errors\":[{{\"code\":\"E\"}}]}}")!;

        Assert.Equal("kept", problem.Title);
        Assert.Equal("E", Assert.Single(problem.Errors).Code);
        Assert.Null(problem.Type);
        Assert.Null(problem.Status);
        Assert.Null(problem.Detail);
        Assert.Null(problem.Instance);
        Assert.Null(problem.Time);
    }

    [Fact]
    public void Errors_of_another_type_are_left_out_one_by_one()
    {
        ApiProblem problem = Read(
            """{"errors":[1,"x",[{"field":"no"}],{"field":7,"message":"m"},{},null,{"field":"f"}]}"""
        )!;

        Assert.Equal([new(null, null, "x"), new(null, null, "m"), new("f", null, null)], problem.Errors);
    }

    public static TheoryData<string, string, string> Shapes =>
        new()
        {
            {
                "ASP.NET Core",
                """{"title":"One or more","errors":{"Name":["is required","is short"],"Age":["too low"],"":["no"]}}""",
                "Name||is required; Name||is short; Age||too low; ||no"
            },
            {
                "RFC 9457",
                """{"title":"Not valid","errors":[{"detail":"must be positive","pointer":"#/age"}]}""",
                "#/age||must be positive"
            },
            {
                "Campaigns",
                """{"title":"Bad","errors":[{"field":"age","code":"Positive","message":"must be positive"}]}""",
                "age|Positive|must be positive"
            },
            {
                "FastAPI",
                """{"detail":[{"loc":["body","items",0,"name"],"msg":"Field required","type":"missing","input":{}}]}""",
                "body.items.0.name|missing|Field required"
            },
            {
                "JSON:API",
                """{"errors":[{"title":"Bad","detail":"too long","code":"7","source":{"pointer":"/data"}}]}""",
                "/data|7|too long"
            },
            {
                "an object with details",
                """{"error":{"code":"BadArgument","message":"no","details":[{"code":"Null","target":"phone","message":"m"}]}}""",
                "phone|Null|m"
            },
            { "one text for a field", """{"errors":{"name":"is short"}}""", "name||is short" },
            { "texts", """{"errors":["is short",7,null]}""", "||is short" },
            { "objects for a field", """{"errors":{"name":[{"code":3,"description":"d"}]}}""", "name|3|d" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Errors_are_read_in_every_shape_that_servers_write(string shape, string body, string expected)
    {
        ApiProblem problem = Read(body)!;

        Assert.True(
            expected
                == string.Join("; ", problem.Errors.Select(error => $"{error.Field}|{error.Code}|{error.Message}")),
            shape
        );
        string message = new ApiException(
            new ApiError
            {
                StatusCode = HttpStatusCode.BadRequest,
                OperationId = "find",
                Problem = problem,
            }
        ).Message;
        Assert.All(problem.Errors, error => Assert.Contains("  " + Line(error), message, StringComparison.Ordinal));
    }

    private static string Line(ApiProblemError error) =>
        string.IsNullOrEmpty(error.Field) ? error.Message! : $"{error.Field}: {error.Message}";

    [Theory]
    [InlineData("""{"error":"invalid_grant","error_description":"expired"}""", "invalid_grant", "expired")]
    [InlineData("""{"error":"no"}""", "no", null)]
    [InlineData("""{"message":"no"}""", null, "no")]
    [InlineData("""{"error":{"code":404,"message":"no","status":"NOT_FOUND"}}""", null, "no")]
    [InlineData("""{"message":"m","error":"e","title":"t","detail":"d"}""", "t", "d")]
    [InlineData("""{"error":{"error":{"message":"deep"}},"message":"m"}""", null, "m")]
    public void What_is_written_in_their_place_is_title_and_detail(string body, string? title, string? detail)
    {
        ApiProblem problem = Read(body)!;

        Assert.Equal(title, problem.Title);
        Assert.Equal(detail, problem.Detail);
    }

    [Fact]
    public void Members_without_a_property_are_extensions()
    {
        ApiProblem problem = Read(
            """{"title":"t","traceId":"00-abc","balance":30.00,"accounts":[{"a":1}],"status":"x","time":"2026-10-21T07:28:00Z","errors":[]}"""
        )!;

        Assert.Equal(["traceId", "balance", "accounts", "status"], problem.Extensions.Keys);
        Assert.Equal("00-abc", problem.Extensions["traceId"].GetString());
        Assert.Equal("30.00", problem.Extensions["balance"].GetRawText());
        Assert.Equal(1, problem.Extensions["accounts"][0].GetProperty("a").GetInt32());
        Assert.Empty(Read("""{"title":"t"}""")!.Extensions);
        Assert.Equal("kept", Read("""{"title":"t","a":"kept","b":[1""")!.Extensions["a"].GetString());
    }

    [Fact]
    public void No_extension_shows_a_credential()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"title":"t","a":"<1234567>","b":1234567,"1234567":[1234567]}""");

        ApiProblem problem = ProblemReader.Read(body, new Redaction("1234567"))!;

        Assert.Equal("<***>", problem.Extensions["a"].GetString());
        Assert.All(
            problem.Extensions,
            static member =>
                Assert.DoesNotContain("1234567", member.Key + member.Value.GetRawText(), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"title\":\"x\"}]")]
    [InlineData("\"title\"")]
    [InlineData("{\"name\":\"Rex\"}")]
    [InlineData("<html>")]
    public void What_holds_no_member_of_a_problem_is_none(string body) => Assert.Null(Read(body));

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("x", Read("\uFEFF{\"title\":\"x\"}")!.Title);

    [Fact]
    public void Whatever_comes_is_no_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Whole);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length])
            .Sample(
                (position, value, length) =>
                {
                    byte[] changed = [.. whole];
                    changed[position] = value;
                    ApiProblem? problem = ProblemReader.Read(changed[..length], Redaction.None);
                    problem?.ToString();
                    _ = problem?.Extensions;
                },
                iter: 5_000
            );
    }

    private static ApiProblem? Read(string body) => ProblemReader.Read(Encoding.UTF8.GetBytes(body), Redaction.None);
}
