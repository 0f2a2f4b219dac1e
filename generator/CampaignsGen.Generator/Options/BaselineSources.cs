using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Options;

/// <summary>Provides the baseline of a client's document, with the documents to which its references can refer.</summary>
/// <param name="Client">The client's item.</param>
/// <param name="Path">The path of the baseline.</param>
/// <param name="Sources">The documents, or null if the compiler was not given the file.</param>
internal sealed record BaselineSources(ClientItem Client, string Path, SpecSources? Sources)
{
    /// <summary>Returns the baseline, or null if the client does not specify one.</summary>
    public static BaselineSources? From(
        SpecInput input,
        EquatableArray<DocumentText> all,
        CancellationToken cancellationToken
    )
    {
        if (input.Options.Baseline is not { } baseline)
        {
            return null;
        }

        ClientItem client = new(input.Path, input.Options);
        string path = DocumentPath.Normalize(baseline);
        DocumentText? text =
            all.FirstOrDefault(other => DocumentPath.Normalize(other.Path) == path)
            ?? all.FirstOrDefault(other =>
                string.Equals(DocumentPath.Normalize(other.Path), path, StringComparison.OrdinalIgnoreCase)
            );
        if (text is null)
        {
            return new BaselineSources(client, baseline, null);
        }

        ClientOptions options = new("", "", null) { Choice = input.Options.Choice, Limits = input.Options.Limits };
        SpecInput document = new(text.Path, text.Source, options);
        return new BaselineSources(client, text.Path, SpecSources.From(document, all, cancellationToken));
    }
}
