using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers.AppSettings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Fixes an <c>appsettings.json</c>: adds a key (CGN2003), corrects a name or a value (CGN2003, CGN2004), clears a secret (CGN2006).</summary>
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
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            bool isFirst = true;
            foreach ((string title, SourceText edited) in Offers(text, diagnostic))
            {
                SettingsChoice choice = new(document.FilePath, isFirst ? SettingsChoice.First : title);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        _ => Task.FromResult(SettingsFiles.WithText(document.Project.Solution, document, edited)),
                        equivalenceKey: choice.Key
                    ),
                    diagnostic
                );
                isFirst = false;
            }
        }
    }

    /// <summary>Returns the text with all fixes applied: replacements first, from the end to the start, so that positions stay valid.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="diagnostics">The diagnostics of the file.</param>
    /// <param name="title">The title that the user chose: only diagnostics that offer it are fixed. Null applies the first fix of each.</param>
    internal static SourceText Fix(SourceText text, IReadOnlyCollection<Diagnostic> diagnostics, string? title)
    {
        IEnumerable<TextChange> replaced = diagnostics
            .Select(diagnostic => Replacement(diagnostic, title))
            .OfType<TextChange>()
            .GroupBy(static change => change.Span)
            .Select(static place => place.First())
            .OrderBy(static change => change.Span.Start);
        SourceText edited = text.WithChanges(replaced);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (title is null && Of(diagnostic, SettingsFix.Key) is { } key)
            {
                edited = SettingsEdit.Add(edited, key) ?? edited;
            }
        }

        return edited;
    }

    /// <summary>Returns the fixes for one diagnostic, each with its title.</summary>
    private static IEnumerable<(string Title, SourceText Fixed)> Offers(SourceText text, Diagnostic diagnostic)
    {
        if (Of(diagnostic, SettingsFix.Key) is { } key)
        {
            return SettingsEdit.Add(text, key) is { } added ? [($"Add '{key}'", added)] : [];
        }

        IReadOnlyList<string> values = SettingsFix.ValuesOf(diagnostic);
        return values.Count > 0 ? values.Select(value => (TitleOf(value), text.WithChanges(Written(diagnostic, value))))
            : Replacement(diagnostic, null) is not { } change ? []
            : Of(diagnostic, SettingsFix.Text) is { } name ? [(TitleOf(name), text.WithChanges(change))]
            : Of(diagnostic, SettingsFix.Secret) is { } secret
                ? [($"Clear '{secret}' (copy it first: dotnet user-secrets set {secret} …)", text.WithChanges(change))]
            : [];
    }

    private static TextChange? Replacement(Diagnostic diagnostic, string? title) =>
        title is not null
            ? SettingsFix
                .ValuesOf(diagnostic)
                .Where(value => TitleOf(value) == title)
                .Select(value => (TextChange?)Written(diagnostic, value))
                .FirstOrDefault()
        : SettingsFix.ValuesOf(diagnostic) is [var nearest, ..] ? Written(diagnostic, nearest)
        : Of(diagnostic, SettingsFix.Text) is { } text ? new TextChange(diagnostic.Location.SourceSpan, $"\"{text}\"")
        : Of(diagnostic, SettingsFix.Secret) is not null ? new TextChange(diagnostic.Location.SourceSpan, "\"\"")
        : null;

    private static string TitleOf(string value) => $"Change to '{value}'";

    /// <summary>Creates the change that writes a value as a JSON string.</summary>
    private static TextChange Written(Diagnostic diagnostic, string value) =>
        new(diagnostic.Location.SourceSpan, $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"");

    private static string? Of(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;
}
