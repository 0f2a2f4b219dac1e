using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Checks the settings files of a program for secrets of clients that another project registers: CGN2006.</summary>
/// <remarks>The bound section is unknown. The section with the name of the client is checked, but only for values in the format of a secret.</remarks>
internal static class HostedSettings
{
    public static IReadOnlyList<ClientSettings> Of(ProjectClients clients, Compilation compilation) =>
        [
            .. clients.All.Where(client =>
                !SymbolEqualityComparer.Default.Equals(client.Options.ContainingAssembly, compilation.Assembly)
            ),
        ];

    public static IEnumerable<Diagnostic> In(
        AdditionalText file,
        IReadOnlyList<ClientSettings> clients,
        ProjectCode code
    ) =>
        SettingsFile.Among([file], code.CancellationToken) is { } files
            ? clients.Where(client => !IsSetUp(client, code)).SelectMany(client => In(files, client, code))
            : [];

    private static IEnumerable<Diagnostic> In(
        IReadOnlyList<SettingsFile> files,
        ClientSettings client,
        ProjectCode code
    ) =>
        from value in new SectionReview(files, client.Section, client, static _ => true).Values()
        where value.Setting.IsOfForm(value.Text)
        let review = new ValueReview(client, value.Setting, $"'{value.Path}'", value.Path, value.Text)
        let diagnostic = review.Fault(value.At, TestProject.Is(code.Compilation))
        where diagnostic is not null
        select diagnostic;

    /// <summary>Determines whether this project itself configures the client, so that the bound section is known.</summary>
    private static bool IsSetUp(ClientSettings client, ProjectCode code) =>
        code.Trees.Any(tree =>
        {
            string text = tree.GetText(code.CancellationToken).ToString();
            return text.IndexOf(client.AddMethod, StringComparison.Ordinal) >= 0
                || text.IndexOf(client.Options.Name, StringComparison.Ordinal) >= 0;
        });
}
