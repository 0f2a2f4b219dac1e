using System.Text;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Represents the text of a project file, with its encoding and byte order mark.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">The text.</param>
/// <param name="Encoding">The encoding, which includes a byte order mark if the file has one.</param>
internal sealed record ProjectText(string Path, string Text, Encoding Encoding)
{
    /// <summary>Reads a project file.</summary>
    /// <exception cref="ToolException">It cannot be read, or is neither UTF-8 nor UTF-16.</exception>
    public static ProjectText Read(string path)
    {
        try
        {
            byte[] content = File.ReadAllBytes(path);
            Encoding encoding = EncodingOf(content);
            int mark = encoding.Preamble.Length;
            return new ProjectText(path, encoding.GetString(content, mark, content.Length - mark), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException(
                $"The project '{path}' is neither UTF-8 nor UTF-16, and is not edited. Save it as UTF-8."
            );
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw FileFailure.Read(path, exception);
        }
    }

    /// <summary>Writes the text atomically.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(Path, (byte[])[.. Encoding.Preamble, .. Encoding.GetBytes(Text)], cancellationToken);

    private static Encoding EncodingOf(byte[] content) =>
        content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
}
