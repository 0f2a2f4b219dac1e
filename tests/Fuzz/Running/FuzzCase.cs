using System.Text;

namespace Fuzz.Running;

/// <summary>What one case is made of.</summary>
/// <param name="Files">Names and contents; the first is the one that is mutated.</param>
internal sealed record FuzzCase(IReadOnlyList<FuzzFile> Files)
{
    public FuzzCase(string name, byte[] content)
        : this([new FuzzFile(name, content)]) { }

    public FuzzCase(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content)) { }

    public FuzzFile First => Files[0];

    /// <summary>The same with other content in the first file.</summary>
    public FuzzCase With(byte[] content) => new([First with { Content = content }, .. Files.Skip(1)]);
}

internal sealed record FuzzFile(string Name, byte[] Content);

/// <summary>Something that must not be.</summary>
/// <param name="what">What it is, without what differs from one case to the next.</param>
/// <param name="detail">What differs.</param>
internal sealed class FindingException(string what, string detail = "") : Exception(what)
{
    public string Detail => detail;
}
