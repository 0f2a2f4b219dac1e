using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers.AppSettings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Mends an <c>appsettings.json</c>: adds a key (CGN2003), corrects a name or a value (CGN2003, CGN2004), empties a secret (CGN2006).</summary>
[Shared]
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".json" }
)]
public sealed class AppSettingsFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("CGN2003", "CGN2004", "CGN2006");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AppSettingsFixAll();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (TitleOf(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        cancellationToken => ApplyAsync(document, diagnostic, cancellationToken),
                        equivalenceKey: nameof(AppSettingsFix)
                    ),
                    diagnostic
                );
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The text with all that can be mended: what is replaced first, from behind, so that places stay true.</summary>
    internal static SourceText Mend(SourceText text, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        IEnumerable<TextChange> replaced = diagnostics
            .Select(Replacement)
            .OfType<TextChange>()
            .GroupBy(static change => change.Span)
            .Select(static place => place.First())
            .OrderBy(static change => change.Span.Start);
        SourceText mended = text.WithChanges(replaced);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Of(diagnostic, SettingsFix.Key) is { } key)
            {
                mended = SettingsEdit.Add(mended, key) ?? mended;
            }
        }

        return mended;
    }

    private static async Task<Solution> ApplyAsync(
        TextDocument document,
        Diagnostic diagnostic,
        CancellationToken cancellationToken
    )
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, Mend(text, [diagnostic]));
    }

    private static string? TitleOf(Diagnostic diagnostic) =>
        Of(diagnostic, SettingsFix.Key) is { } key ? $"Add '{key}'"
        : Of(diagnostic, SettingsFix.Text) is { } text ? $"Write '{text}'"
        : Of(diagnostic, SettingsFix.Secret) is { } secret
            ? $"Empty '{secret}' here; first copy it: dotnet user-secrets set {secret} …"
        : null;

    private static TextChange? Replacement(Diagnostic diagnostic) =>
        Of(diagnostic, SettingsFix.Text) is { } text ? new TextChange(diagnostic.Location.SourceSpan, $"\"{text}\"")
        : Of(diagnostic, SettingsFix.Secret) is not null ? new TextChange(diagnostic.Location.SourceSpan, "\"\"")
        : null;

    private static string? Of(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;
}
