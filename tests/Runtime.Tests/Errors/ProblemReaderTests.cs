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
    [InlineData("detail", "[\"x\",{}]")]
    [InlineData("instance", "null")]
    [InlineData("time", "\"yesterday\"")]
    [InlineData("time", "12")]
    [InlineData("errors", "{\"name\":[\"x\"]}")]
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

        Assert.Equal([new(null, null, "m"), new("f", null, null)], problem.Errors);
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
                    ProblemReader.Read(changed.AsSpan(0, length), Redaction.None)?.ToString();
                },
                iter: 5_000
            );
    }

    private static ApiProblem? Read(string body) => ProblemReader.Read(Encoding.UTF8.GetBytes(body), Redaction.None);
}
