using System.Globalization;
using System.Text;
using Benchmarks.Measuring;

namespace Benchmarks.Aot;

/// <summary>Writes what a program grows by, how long its first call takes and how much code a model is.</summary>
internal static class AotResults
{
    private const string How =
        "Sizes are those of the program without symbols, compiled with `PublishAot` and `InvariantGlobalization` and no "
        + "other setting, in bytes; each program has the handler in it that connects, and was run once on a stub.";

    public static async Task WriteAsync(string command)
    {
        var text = new StringBuilder();
        foreach (SizeTable table in await Sizes.MeasureAsync())
        {
            AppendSizes(text, table);
        }

        AppendFirstCall(text, await FirstCall.RaceAsync());
        AppendModels(text, ModelIl.Measure());
        Results.Write("aot.md", "Compiled ahead of time, and the first call", command, How, text.ToString());
        Console.WriteLine(text);
    }

    private static void AppendSizes(StringBuilder text, SizeTable table)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {table.Name}\n\n| | bytes | over the floor |\n|---|--:|--:|\n"
        );
        foreach ((string program, long bytes) in table.Rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {program} | {bytes:N0} | {bytes - table.Rows[0].Bytes:N0} |\n"
            );
        }
    }

    private static void AppendFirstCall(StringBuilder text, IReadOnlyList<(string Rival, double Microseconds)> rivals)
    {
        double floor = Of(FirstCalls.Bare);
        double compared = Of(FirstCalls.SourceGenerated);
        text.Append(
            """

            ## First call in a process, compiled as it runs

            modifyCampaign, from before the `HttpClient` and the client are made to the end of the call, answered by a stub;
            each measurement is a process of its own, in random order, and the 25th percentile of 15 is quoted. What
            `HttpClient` needs for itself is the same for all: *over the floor* leaves it out, and the second ratio is formed
            of those times.

            | | ms | ratio | ms over the floor | ratio |
            |---|--:|--:|--:|--:|

            """
        );
        foreach ((string rival, double microseconds) in rivals)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {rival} | {microseconds / 1000:F1} | {microseconds / compared:F2} | {(microseconds - floor) / 1000:F1} | {(microseconds - floor) / (compared - floor):F2} |\n"
            );
        }

        double Of(string name) => rivals.Single(rival => rival.Rival == name).Microseconds;
    }

    private static void AppendModels(StringBuilder text, IReadOnlyList<ModelSize> models)
    {
        text.Append(
            """

            ## Bytes of IL for each model

            The JSON form is what reads and writes a model: the methods of the source-generated context for it (without the
            serializer's own generic code, which the runtime compiles for each type), and the emitted reader, writer and
            converter. The type is the class: by hand its properties; emitted its properties, equality by value and text.

            | | context, JSON form | by hand, type | emitted, JSON form | emitted, type |
            |---|--:|--:|--:|--:|

            """
        );
        foreach (ModelSize model in models)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {model.Name} | {model.HandForm:N0} | {model.HandType:N0} | {model.Form:N0} | {model.Type:N0} |\n"
            );
        }
    }
}
