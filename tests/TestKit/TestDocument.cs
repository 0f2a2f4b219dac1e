using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TestKit;

/// <summary>A file that the build passes to the compiler, as an <c>OpenApiClient</c> or as a mere AdditionalFile.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
public sealed record TestDocument(string Path, string Text)
{
    private AdditionalText? additionalText;

    /// <summary>Its path; a copy with another path is another file to the compiler.</summary>
    public string Path
    {
        get;
        init
        {
            field = value;
            additionalText = null;
        }
    } = Path;

    /// <summary>Its text; a copy with another text is another file too.</summary>
    public string Text
    {
        get;
        init
        {
            field = value;
            additionalText = null;
        }
    } = Text;

    /// <summary>Whether the item is an <c>OpenApiClient</c>.</summary>
    public bool IsClient { get; init; } = true;

    public string? Namespace { get; init; } = "Test.Api";

    public string? ClientName { get; init; } = "TestClient";

    /// <summary>What else the item says: <c>IncludeTags</c> …, as the targets pass it on.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>What the sections of an <c>.editorconfig</c> that match the file say.</summary>
    public IReadOnlyDictionary<string, string> EditorConfig { get; init; } = new Dictionary<string, string>();

    /// <summary>The same object each time: the compiler's driver tells files apart by reference.</summary>
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
