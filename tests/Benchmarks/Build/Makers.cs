using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>The generators, each as a process of its own, as its users run it.</summary>
internal static class Makers
{
    private const int Turns = 3;

    /// <summary>The client of each generator.</summary>
    public static IReadOnlyList<MadeClient> Make(BuildDocument document, string root)
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "made")).FullName, document.FileName);
        File.WriteAllText(path, document.Text);
        Maker[] makers =
        [
            new Ours(document),
            .. RivalTool.All.Select(tool => new Rival(
                tool,
                path,
                Path.Combine(root, "made", document.Name, tool.Name)
            )),
        ];
        Rounds.Run(Turns, makers, static maker => maker.TakeTurn());
        return [.. makers.Select(static maker => maker.Made())];
    }

    private abstract class Maker
    {
        private readonly List<TimeSpan?> times = [];

        public void TakeTurn()
        {
            // Who has failed or taken too long once will do so again.
            if (!times.Contains(null))
            {
                times.Add(Make());
            }
        }

        public abstract MadeClient Made();

        protected TimeSpan? Time => times.Contains(null) ? null : times.Order().ElementAt(times.Count / 4);

        protected abstract TimeSpan? Make();
    }

    private sealed class Ours(BuildDocument document) : Maker
    {
        public override MadeClient Made() => new("CampaignsGen", Stages.Emitted(document), Time);

        protected override TimeSpan? Make() => FreshProcess.Time(document);
    }

    private sealed class Rival(RivalTool tool, string document, string folder) : Maker
    {
        public override MadeClient Made() => new(tool.Name, Code.In(folder), Time) { Rival = (tool, folder) };

        protected override TimeSpan? Make()
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            return tool.Generate(document, folder);
        }
    }
}
