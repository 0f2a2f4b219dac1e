using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Architecture.Tests.Sources;

/// <summary>A source file and the room that it stands in.</summary>
/// <param name="Path">From the repository's root, with slashes: <c>generator/CampaignsGen.Generator/Plan/EnumPlan.cs</c>.</param>
/// <param name="Room">The first folder in its project: <c>Plan</c>; empty for a file that stands in none.</param>
/// <param name="Tree">Its syntax.</param>
internal sealed record SourceFile(string Path, string Room, SyntaxTree Tree)
{
    internal string Text => Tree.ToString();

    /// <summary>Place and line as a person looks them up.</summary>
    internal string At(SyntaxNode node) => At(node.GetLocation());

    internal string At(Location location) => $"{Path}({location.GetLineSpan().StartLinePosition.Line + 1})";

    internal static SourceFile Read(string project, string file, CSharpParseOptions options)
    {
        string path = System.IO.Path.GetRelativePath(RepositoryPaths.Root, file).Replace('\\', '/');
        string inProject = path[(project.Length + 1)..];
        string room = inProject.Contains('/', StringComparison.Ordinal)
            ? inProject[..inProject.IndexOf('/', StringComparison.Ordinal)]
            : "";
        return new SourceFile(path, room, CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, path));
    }
}
