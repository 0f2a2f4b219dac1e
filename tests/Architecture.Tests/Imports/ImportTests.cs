using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Architecture.Tests.Imports;

public class MatrixTests(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        foreach (var project in (SourceProject[])[SourceProject.Generator, SourceProject.Runtime])
        {
            foreach (var d in project.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)) output.WriteLine(d.ToString());
            foreach (var room in Import.Of(project).GroupBy(i => i.File.Room))
            {
                output.WriteLine($"== {room.Key}");
                output.WriteLine("  rooms " + string.Join(", ", room.Where(i => i.Room != null).GroupBy(i => i.Room).Select(g => $"{g.Key}({g.Count()}: {string.Join(" ", g.Select(i => Path.GetFileName(i.File.Path) + ">" + i.Node).Distinct().Take(4))})")));
                output.WriteLine("  libs " + string.Join(", ", room.Where(i => i.Room == null && (!i.Type.StartsWith("System") || i.Type.StartsWith("System.IO") || i.Type.StartsWith("System.Text.Json") || i.Type.StartsWith("System.Net")|| i.Type.StartsWith("System.Reflection"))).GroupBy(i => i.Namespace).Select(g => $"{g.Key}({g.Count()}: {string.Join(" ", g.Select(i => i.Type[(i.Type.LastIndexOf('.')+1)..]).Distinct().Take(12))})")));
            }
        }
    }
}
