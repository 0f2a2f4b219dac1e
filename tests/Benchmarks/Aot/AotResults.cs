using System.Globalization;
using Benchmarks.Measuring;

namespace Benchmarks.Aot;

/// <summary>Writes what a program grows by, how long its first call takes and how much code a model is.</summary>
internal static class AotResults
{
    private const string How =
        "Sizes are those of the program without symbols, compiled with `PublishAot` and `InvariantGlobalization` and no "
        + "other setting where no other way is named, in bytes; each program has the handler in it that connects, and was run once on a stub.";

    public static void Write(string command)
    {
        List<Table> tables = [.. Sizes.Measure().Select(Sized)];
        tables.Add(FirstCallOf(FirstCall.Race()));
        tables.Add(ModelsOf(ModelIl.Measure()));
        Results.Write("aot.md", "Compiled ahead of time, and the first call", command, How, tables);
    }

    private static Table Sized(SizeTable table) =>
        new(
            table.Name,
            ["bytes", "over the floor"],
            [
                .. table.Rows.Select(row => new TableRow(
                    row.Program,
                    Text(row.Bytes),
                    Text(row.Bytes - table.Rows[0].Bytes)
                )),
            ]
        );

    private static Table FirstCallOf(IReadOnlyList<(string Rival, double Microseconds)> rivals)
    {
        double floor = Of(FirstCalls.Bare);
        double compared = Of(FirstCalls.SourceGenerated);
        return new Table(
            "First call in a process, compiled as it runs",
            ["ms", "ratio", "ms over the floor", "ratio"],
            [
                .. rivals.Select(rival => new TableRow(
                    rival.Rival,
                    Text(rival.Microseconds / 1000, "F1"),
                    Text(rival.Microseconds / compared, "F2"),
                    Text((rival.Microseconds - floor) / 1000, "F1"),
                    Text((rival.Microseconds - floor) / (compared - floor), "F2")
                )),
            ]
        )
        {
            Note =
                "modifyCampaign, from before the `HttpClient` and the client are made to the end of the call, answered by a "
                + "stub; each measurement is a process of its own, in random order, and the 25th percentile of 15 is quoted. "
                + "What `HttpClient` needs for itself is the same for all: *over the floor* leaves it out, and the second "
                + "ratio is formed of those times.",
        };

        double Of(string name) => rivals.Single(rival => rival.Rival == name).Microseconds;
    }

    private static Table ModelsOf(IReadOnlyList<ModelSize> models) =>
        new(
            "Bytes of IL for each model",
            ["context, JSON form", "by hand, type", "emitted, JSON form", "emitted, type"],
            [
                .. models.Select(static model => new TableRow(
                    model.Name,
                    Text(model.HandForm),
                    Text(model.HandType),
                    Text(model.Form),
                    Text(model.Type)
                )),
            ]
        )
        {
            Note =
                "The JSON form is what reads and writes a model: the methods of the source-generated context for it (without "
                + "the serializer's own generic code, which the runtime compiles for each type), and the emitted reader "
                + "and writer. The type is the class: by hand its properties; emitted its properties, equality by "
                + "value and text.",
        };

    private static string Text(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
