using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>
/// Adds the assignment that CGN2001 or CGN2002 reports as missing, with a value from the configuration, and the key of a setting that is
/// not a secret to the configuration file.
/// </summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddMissingSettingFix : CodeFixProvider
{
    private const string InCode = "Set from the configuration";
    internal const string InCodeAndFile = "Set from the configuration and add the key";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CGN2001", "CGN2002");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new MissingSettingFixAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Document changed = await ApplyAsync(context.Document, [diagnostic], context.CancellationToken)
                .ConfigureAwait(false);
            if (
                changed == context.Document
                || !diagnostic.Properties.TryGetValue(MissingSetting.Property, out string? property)
                || !diagnostic.Properties.TryGetValue(MissingSetting.Key, out string? key)
                || key is null
            )
            {
                continue;
            }

            string title = await TitleAsync(context.Document, changed, property!, key, context.CancellationToken)
                .ConfigureAwait(false);
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey: InCode),
                diagnostic
            );
            if (
                await WithKeyAsync(changed, diagnostic, key, context.CancellationToken).ConfigureAwait(false) is
                { } both
            )
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"{title} and add the key to {SettingsDocument.Name}",
                        _ => Task.FromResult(both),
                        equivalenceKey: InCodeAndFile
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <summary>
    /// Returns the title for the code that the fix adds, which reads the configuration if it is accessible; otherwise, the environment.
    /// </summary>
    private static async Task<string> TitleAsync(
        Document before,
        Document changed,
        string property,
        string key,
        CancellationToken cancellationToken
    )
    {
        string environment = ConfigurationText.OfEnvironment(key);
        int old = Count(await before.GetTextAsync(cancellationToken).ConfigureAwait(false), environment);
        int now = Count(await changed.GetTextAsync(cancellationToken).ConfigureAwait(false), environment);
        return now > old ? $"Set {property} from {environment}" : $"Set {property} from the configuration key '{key}'";
    }

    private static int Count(SourceText text, string part) =>
        text.ToString().Split([part], StringSplitOptions.None).Length;

    /// <summary>Returns the document with the missing assignments added, in one change for each location.</summary>
    internal static async Task<Document> ApplyAsync(
        Document document,
        IEnumerable<Diagnostic> diagnostics,
        CancellationToken cancellationToken
    )
    {
        if (
            await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
        )
        {
            return document;
        }

        List<TextChange> changes =
        [
            .. MissingAssignment
                .Of(diagnostics)
                .Select(missing => missing.Change(root, model))
                .OfType<TextChange>()
                .OrderBy(static change => change.Span.Start),
        ];
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return changes.Count == 0 ? document : document.WithText(text.WithChanges(changes));
    }

    /// <summary>
    /// Returns the solution with the key added, or null if the changed code does not read the key, the setting is a secret, or the file
    /// already contains the key.
    /// </summary>
    internal static async Task<Solution?> WithKeyAsync(
        Document changed,
        Diagnostic diagnostic,
        string key,
        CancellationToken cancellationToken
    )
    {
        SourceText code = await changed.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return
            diagnostic.Id == "CGN2002"
            || code.ToString().IndexOf($"[\"{key}\"]", StringComparison.Ordinal) < 0
            || SettingsDocument.Of(changed.Project) is not { } settings
            ? null
            : await settings.WithKeyAsync(key, cancellationToken).ConfigureAwait(false);
    }
}
