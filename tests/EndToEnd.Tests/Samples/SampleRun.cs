using System.Diagnostics;
using System.Text;

namespace EndToEnd.Tests.Samples;

/// <summary>A sample, run as a person runs it.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="name">Its project.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables of its environment; one that is null is not there.</param>
    public static Task<SampleRun> OfAsync(
        string name,
        string[] arguments,
        params (string Name, string? Value)[] variables
    ) => OfDotnetAsync([Program(name), .. arguments], variables);

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables of its environment; one that is null is not there.</param>
    public static async Task<SampleRun> OfDotnetAsync(
        string[] arguments,
        params (string Name, string? Value)[] variables
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (variable, value) in variables)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new SampleRun(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Each part stands in the text, behind the one before it.</summary>
    public static void AssertInOrder(string text, params string[] parts)
    {
        int position = 0;
        foreach (string part in parts)
        {
            int found = text.IndexOf(part, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is missing, or stands too early, in:\n{text}");
            position = found + part.Length;
        }
    }

    /// <summary>The sample is built beside these tests: the same configuration, the same framework.</summary>
    private static string Program(string name) =>
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "EndToEnd.Tests"),
                Path.Combine("samples", name),
                StringComparison.Ordinal
            ),
            $"{name}.dll"
        );
}
