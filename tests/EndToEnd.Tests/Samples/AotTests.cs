namespace EndToEnd.Tests.Samples;

/// <summary>The sample of a command line program, run as a person runs it, though not compiled ahead of time.</summary>
public class AotTests
{
    [Fact]
    public async Task Each_command_does_what_it_says()
    {
        var (exitCode, output, error) = await SampleRun.OfAsync("Aot", ["--demo"]);
        Assert.Equal((0, ""), (exitCode, error));
        SampleRun.AssertInOrder(
            output,
            "> todos add Buy milk 2030-01-31\n1: Buy milk (open, due 2030-01-31)",
            "> todos add Call Ada\n2: Call Ada (open)",
            "> todos done 1\n1: Buy milk (done, due 2030-01-31)",
            "> todos list open\n2: Call Ada (open)",
            "> todos list\n1: Buy milk (done, due 2030-01-31)\n2: Call Ada (open)",
            "> todos done 7\ncompleteTodo returned 404 Not Found: \"There is no such todo\"."
        );
    }

    [Theory]
    [InlineData(2, "todos add TITLE", "list", "lost")]
    [InlineData(2, "todos add TITLE", "add", "Buy milk", "tomorrow")]
    [InlineData(1, "Connection refused", "list")]
    public async Task What_cannot_be_done_is_an_exit_code_and_a_reason(
        int expected,
        string reason,
        params string[] arguments
    )
    {
        var (exitCode, _, error) = await SampleRun.OfAsync(
            "Aot",
            arguments,
            ("TODOS_API_KEY", "any"),
            ("TODOS_URL", "http://127.0.0.1:1")
        );
        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
