using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TestKit;

/// <summary>Represents a file that the build passes to the compiler, as an <c>OpenApiClient</c> or as an AdditionalFile.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">The text of the file.</param>
public sealed record TestDocument(string Path, string Text)
{
    private AdditionalText? additionalText;

    /// <summary>Gets the path. A copy with another path is another file for the compiler.</summary>
    public string Path
    {
        get;
        init
        {
            field = value;
            additionalText = null;
        }
    } = Path;

    /// <summary>Gets the text. A copy with another text is also another file.</summary>
    public string Text
    {
        get;
        init
        {
            field = value;
            additionalText = null;
        }
    } = Text;

    /// <summary>Gets a value indicating whether the item is an <c>OpenApiClient</c>.</summary>
    public bool IsClient { get; init; } = true;

    public string? Namespace { get; init; } = "Test.Api";

    public string? ClientName { get; init; } = "TestClient";

    /// <summary>Gets the other metadata of the item, such as <c>IncludeTags</c>, as the targets pass it on.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the settings in the sections of an <c>.editorconfig</c> that match the file.</summary>
    public IReadOnlyDictionary<string, string> EditorConfig { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the same object each time, because the driver of the compiler compares files by reference.</summary>
    public AdditionalText AdditionalText => additionalText ??= new InMemoryText(Path, Text);

    /// <summary>Reads a document from disk.</summary>
    public static TestDocument FromFile(string path) => new(path, File.ReadAllText(path));

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
