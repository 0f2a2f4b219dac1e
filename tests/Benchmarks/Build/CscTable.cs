using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>What the task Csc takes in builds with the compiler server, as users have it.</summary>
internal static class CscTable
{
    public static Table Of(string root, BuildDocument document, IReadOnlyList<MadeClient> clients)
    {
        // Small builds have few milliseconds to tell apart; large ones take a minute and keep the compiler warm themselves.
        (int warmUpRounds, int warmRounds, int coldRounds) =
            document == BuildDocument.Campaigns ? (8, 9, 5) : (1, 2, 1);
        using var server = new CompilerServer(root);
        IReadOnlyList<Consumer> consumers = new Consumers(server, Path.Combine(root, document.Name)).Prepare(
            document,
            clients
        );
        Rounds.Run(warmUpRounds, consumers, consumer => consumer.Compile(server));
        double[] warm = Times(consumers, consumer => consumer.Compile(server), warmRounds);
        double[] cold = Times(consumers, consumer => CompileCold(consumer, root), coldRounds);
        return new Table(
            $"The task Csc, {document.Name}: milliseconds",
            ["warm", "over no generator", "over the same code", "cold", "over no generator", "over the same code"],
            [
                .. consumers.Select(
                    (consumer, i) => new TableRow(consumer.Name, [.. Figures(warm, i), .. Figures(cold, i)])
                ),
                .. LeftOut(consumers, clients).Select(static name => new TableRow(name, "", "", "", "", "", "")),
            ]
        )
        {
            Note =
                $"Warm: {warmRounds} rounds with one server, after the first builds and {warmUpRounds} more that are not counted. "
                + $"Cold: {coldRounds} rounds, each build with a server that has just started.",
        };
    }

    private static double CompileCold(Consumer consumer, string root)
    {
        using var fresh = new CompilerServer(root);
        return consumer.Compile(fresh);
    }

    private static double[] Times(IReadOnlyList<Consumer> consumers, Func<Consumer, double> compile, int rounds)
    {
        Dictionary<Consumer, List<double>> times = consumers.ToDictionary(
            static consumer => consumer,
            static _ => new List<double>()
        );
        Rounds.Run(rounds, consumers, consumer => times[consumer].Add(compile(consumer)));
        return [.. consumers.Select(consumer => Cost.Quartile(times[consumer]))];
    }

    private static IEnumerable<string> Figures(double[] times, int i)
    {
        yield return Figure.Whole(times[i]);
        yield return i > 0 ? Figure.Difference(times[i] - times[0]) : "";
        // The first two are without a generator, and with the emitted code alone.
        yield return i == 2 ? Figure.Difference(times[i] - times[1]) : "";
    }

    private static IEnumerable<string> LeftOut(IReadOnlyList<Consumer> consumers, IEnumerable<MadeClient> clients) =>
        clients
            .Where(static client => client.Rival is not null)
            .Select(static client => Consumers.NameOf(client.Rival!.Value.Tool))
            .Where(name => consumers.All(consumer => consumer.Name != name))
            .Select(static name => name + ": is not made, or does not compile, within two minutes");
}
