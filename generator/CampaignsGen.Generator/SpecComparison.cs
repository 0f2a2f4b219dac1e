using System.Globalization;
using CampaignsGen.Generator.Comparing;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator;

/// <summary>
/// Represents a baseline that was read, without its text, so that a changed comment in it does not repeat the comparison.
/// </summary>
/// <param name="Client">The client's item.</param>
/// <param name="Path">The path of the baseline.</param>
/// <param name="Result">The result, or null if the compiler was not given the file.</param>
internal sealed record BaselineRead(ClientItem Client, string Path, ReadResult? Result)
{
    public static BaselineRead From(BaselineSources sources, CancellationToken cancellationToken) =>
        new(
            sources.Client,
            sources.Path,
            sources.Sources is { } found
            && DocumentPath.Normalize(sources.Client.Path) != DocumentPath.Normalize(sources.Path)
                ? DocumentReader.Read(found.Input.Document, found.Others, found.Input.Options.Choice, cancellationToken)
                : null
        );
}

/// <summary>Represents a document and its baseline after both were read.</summary>
internal sealed record SpecPair(ReadResult Current, BaselineRead Baseline)
{
    private ClientItem Client => Baseline.Client;

    /// <summary>Returns the document with its baseline, or null if it has none.</summary>
    public static SpecPair? From(SpecRead read, Collected<BaselineRead> baselines) =>
        baselines.Items.FirstOrDefault(baseline => baseline.Client == read.Item) is { } own
            ? new SpecPair(read.Result, own)
            : null;

    /// <summary>Returns the changes, or nothing if the document has an error, which must be fixed first.</summary>
    public SpecFindings Compare(CancellationToken cancellationToken)
    {
        if (FaultOfBaseline() is { } fault)
        {
            return new SpecFindings(Client, new[] { fault }.ToEquatableArray());
        }

        return Baseline.Result?.Model is { } before && Current.Model is { } after && ErrorOf(Current) is null
            ? new SpecFindings(Client, SpecComparer.Compare(before, after, Client.Options.GroupBy, cancellationToken))
            : new SpecFindings(Client, default);
    }

    private SpecDiagnostic? FaultOfBaseline()
    {
        string client = DocumentPath.Normalize(Client.Path);
        string baseline = DocumentPath.Normalize(Baseline.Path);
        if (client == baseline)
        {
            return SpecDiagnostic.At(JsonPointer.Root, ContractDiagnostics.BaselineIsDocument);
        }

        string name = DocumentPath.Relative(client, baseline);
        if (Baseline.Result is not { } result)
        {
            return SpecDiagnostic.At(
                JsonPointer.Root,
                ContractDiagnostics.BaselineUnreadable,
                name,
                "the compiler cannot read it, because it does not exist or its extension is not .yaml, .yml or .json"
            );
        }

        return ErrorOf(result) is { } error
            ? SpecDiagnostic.At(
                error.Place with
                {
                    Pointer = PointerFrom(client, baseline, error.Pointer),
                },
                ContractDiagnostics.BaselineUnreadable,
                name,
                MessageOf(error)
            )
            : null;
    }

    private static SpecDiagnostic? ErrorOf(ReadResult result) =>
        result.Diagnostics.FirstOrDefault(static diagnostic =>
            diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error
        );

    /// <summary>
    /// Returns the pointer to a place in the baseline, or in a document that it refers to, relative to the client's
    /// document.
    /// </summary>
    private static string PointerFrom(string client, string baseline, string pointer)
    {
        string document = JsonPointer.DocumentOf(pointer);
        string target = document.Length == 0 ? baseline : DocumentPath.Resolve(baseline, document);
        return DocumentPath.Relative(client, target).Replace("#", "%23") + pointer[document.Length..];
    }

    private static string MessageOf(SpecDiagnostic diagnostic)
    {
        string format = diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        string message = string.Format(CultureInfo.InvariantCulture, format, [.. diagnostic.Arguments]);
        // The fix is removed, because the message around this one has its own.
        int end = message.LastIndexOf(". To fix this", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
