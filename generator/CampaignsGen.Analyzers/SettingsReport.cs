using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Returns the diagnostics for the settings files, based on the sections and keys that the code reads.</summary>
/// <param name="code">The code.</param>
/// <param name="files">The settings files.</param>
/// <param name="others">Other additional files of the compilation, such as launch profiles, which may set environment variables.</param>
internal sealed class SettingsReport(ProjectCode code, IReadOnlyList<SettingsFile> files, IReadOnlyList<string> others)
{
    private readonly BoundSection sections = new(code);

    private bool? areSourcesAdded;

    /// <summary>Returns the diagnostics for a section that is bound to a client when it is registered.</summary>
    public IEnumerable<Diagnostic> OfSection(Registration registration) =>
        registration.Section is { } bound
            ? sections.PathsOf(bound).SelectMany(section => OfSection(section, registration.Settings, isAll: true))
            : [];

    /// <summary>Returns the diagnostics for a section that is bound in addition to other sources of values.</summary>
    public IEnumerable<Diagnostic> OfSection(OptionsBinding binding)
    {
        IEnumerable<string> paths = (binding.Configuration, binding.Key) switch
        {
            (null, { } key) => new Texts(code).OnlyOf(key) is { } path ? [path] : [],
            ({ } configuration, null) => sections.PathsOf(configuration),
            ({ } configuration, { } key) => sections.PathsOf(configuration, key),
            _ => [],
        };
        return paths.SelectMany(section => OfSection(section, binding.Settings, isAll: false));
    }

    /// <summary>Returns the diagnostics for individual keys from which an option is set.</summary>
    public IEnumerable<Diagnostic> OfKey(ClientSettings settings, Setting setting, IOperation value) =>
        KeyRead.In(value, sections).SelectMany(read => OfKey(settings, setting, read));

    private IEnumerable<Diagnostic> OfKey(ClientSettings settings, Setting setting, KeyRead read)
    {
        int end = read.Path.LastIndexOf(':');
        SectionReview review = new(files, end < 0 ? "" : read.Path.Substring(0, end), settings, IsRead);
        IEnumerable<Diagnostic> faults = Faults(review.Values(setting, read.Path), settings);
        // A key without a section may be the name of an environment variable.
        return
            end > 0
            && read.IsOnly
            && setting.IsRequired
            && !setting.IsSecret
            && review.Missing(setting, read.Path.Substring(end + 1)) is { } missing
            && settings.IsWholeOrReferenced(code.Compilation)
            && !IsInEnvironment(read.Path)
            && !AreSourcesAdded()
            ? faults.Append(missing)
            : faults;
    }

    private IEnumerable<Diagnostic> OfSection(string section, ClientSettings settings, bool isAll)
    {
        SectionReview review = new(files, section, settings, IsRead);
        List<Diagnostic> misspelled = [.. review.Misspelled()];
        return (isAll ? Missing(review, settings) : [])
            .Concat(misspelled.Count == 0 || AreSourcesAdded() ? [] : misspelled)
            .Concat(Faults(review.Values(), settings));
    }

    /// <summary>Returns the diagnostics for the values. A malformed secret may be a substitute for one from another source.</summary>
    private IEnumerable<Diagnostic> Faults(IEnumerable<WrittenValue> values, ClientSettings settings)
    {
        bool isTest = TestProject.Is(code.Compilation);
        foreach (WrittenValue value in values)
        {
            ValueReview judged = new(settings, value.Setting, $"'{value.Path}'", value.Path, value.Text);
            if (!judged.IsNoSecret)
            {
                if (judged.Fault(value.At, isTest) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
            else if (!AreSourcesAdded())
            {
                yield return judged.NoSecret(value.At);
            }
        }
    }

    /// <summary>Returns the diagnostics for missing settings, if no other source can provide the values.</summary>
    private IEnumerable<Diagnostic> Missing(SectionReview review, ClientSettings settings)
    {
        List<(Setting Setting, Diagnostic Diagnostic)> missing =
        [
            .. settings
                .Required.Select(setting => (setting, review.Missing(setting)))
                .Where(static pair => pair.Item2 is not null)
                .Select(static pair => (pair.setting, pair.Item2!)),
        ];
        if (missing.Count == 0 || !settings.IsWholeOrReferenced(code.Compilation) || AreSourcesAdded())
        {
            return [];
        }

        ProjectMentions mentions = ProjectMentions.Of(code, settings);
        return mentions.MayBeConfigured
            ? []
            : missing
                .Where(pair =>
                    !mentions.Assigns(pair.Setting) && !IsInEnvironment(review.Key(pair.Setting.Property.Name))
                )
                .Select(static pair => pair.Diagnostic);
    }

    /// <summary>Determines whether the environment variable of a key, such as <c>Pets__Tenant</c>, is mentioned anywhere.</summary>
    private bool IsInEnvironment(string key)
    {
        string variable = key.Replace(":", "__");
        return others
            .Concat(code.Trees.Select(tree => tree.GetText(code.CancellationToken).ToString()))
            .Any(text => text.IndexOf(variable, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private bool AreSourcesAdded() => areSourcesAdded ??= new ConfigurationSources(code, files).AreAdded();

    /// <summary>Determines whether the project itself reads a key.</summary>
    private bool IsRead(string name) => code.Trees.Any(tree => IsNamed(tree, name));

    private bool IsNamed(SyntaxTree tree, string name)
    {
        string text = tree.GetText(code.CancellationToken).ToString();
        return new[] { $"\"{name}\"", $":{name}\"", $"\"{name}:", $":{name}:" }.Any(written =>
            text.IndexOf(written, StringComparison.OrdinalIgnoreCase) >= 0
        );
    }
}
