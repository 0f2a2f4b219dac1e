using System.Globalization;
using CampaignsGen.Generator.Reading;
using TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Generator.Tests.Reading;

public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Survey()
    {
        foreach (string line in File.ReadLines(Path.Combine(RepositoryPaths.Corpus, "manifest.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            string path = Path.Combine(RepositoryPaths.Corpus, cells[0]);
            if (!File.Exists(path))
                continue;
            string text = File.ReadAllText(path);
            List<ReferencedText> others = [];
            if (cells[0].StartsWith("multi"))
                foreach (var f in Directory.GetFiles(Path.GetDirectoryName(path)!))
                    if (f != path)
                        others.Add(new(f, File.ReadAllText(f)));
            var sw = System.Diagnostics.Stopwatch.StartNew();
            var result = DocumentReader.Read(path, text, others, default);
            output.WriteLine(
                $"{cells[0]} {sw.ElapsedMilliseconds} ms expected {cells[2]} got {result.Model?.Operations.Count} schemas {result.Model?.Schemas.Count} diags {result.Diagnostics.Count} {(result.Model?.Operations.Count.ToString(CultureInfo.InvariantCulture) == cells[2] ? "" : "DIFFERENT")} {(result.Diagnostics.Count == 0 && cells[0].StartsWith("invalid") ? "SILENT" : "")}"
            );
            foreach (var d in result.Diagnostics.Take(12))
                output.WriteLine(
                    $"    {d.Descriptor.Id} {d.Pointer}: {string.Format(CultureInfo.InvariantCulture, d.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), d.Arguments.ToArray())}"
                );
        }
    }
}
