using CampaignsGen.Tool.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Represents a document in the form in which the compiler provides it.</summary>
internal sealed class DocumentFile(string path, SourceText text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>Reads a document.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static DocumentFile Read(string path) => new(path, TextOf(ReadBytes(path)));

    /// <summary>Reads the bytes of a file.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw FileFailure.Read(path, exception);
        }
    }

    /// <summary>Decodes bytes according to the byte order mark, or as UTF-8.</summary>
    public static SourceText TextOf(byte[] content) => SourceText.From(content, content.Length, canBeEmbedded: false);
}
