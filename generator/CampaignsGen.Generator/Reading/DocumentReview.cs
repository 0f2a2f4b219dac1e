using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the same tree with Microsoft.OpenApi and reports the OpenAPI rules that it finds violated.</summary>
/// <remarks>
/// The model is not created from its objects. They represent the schemas <c>true</c> and <c>false</c> as null, a constant as text without
/// its type, and version 2.0 as 3.0, with different pointers. One value of the wrong type can end the reading of the whole document with a
/// <see cref="FormatException"/>. As a validator of all four versions, it is thorough: the translators have already reported what they
/// needed and did not find, so its additional errors are informational.
/// </remarks>
internal static class DocumentReview
{
    private const string UnknownFieldText = " is not a valid property at ";

    /// <summary>A base URI for resolution only; nothing is loaded from it.</summary>
    private static readonly Uri Location = new("https://localhost/");

    /// <summary>Reports the errors at places where the reading has reported nothing.</summary>
    public static void Report(ReadingContext context, DiagnosticBag bag)
    {
        if (!ReferenceChains.AreShort(context))
        {
            return;
        }

        PointerMap pointers = new(context);
        foreach (OpenApiError error in Find(context))
        {
            context.ThrowIfCancelled();
            Report(error, pointers, context, bag);
        }
    }

    private static IList<OpenApiError> Find(ReadingContext context)
    {
        JsonNode root = ReviewedTree.Of(context.Root.Value, context.CancellationToken)!;
        try
        {
            return new OpenApiJsonReader().Read(root, Location, new OpenApiReaderSettings()).Diagnostic?.Errors ?? [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Values of the wrong type make it throw the exceptions of its parsers. These values were already reported at their places.
            return [];
        }
    }

    private static void Report(OpenApiError error, PointerMap pointers, ReadingContext context, DiagnosticBag bag)
    {
        // Unknown fields are reported by the reading, for each version.
        if (error.Message.Contains(UnknownFieldText))
        {
            return;
        }

        string pointer = pointers.ToDocument(error.Pointer);
        if (!bag.HasReportedWithin(pointer) && !context.LeftOut.Holds(pointer))
        {
            bag.Report(ReadingDiagnostics.RuleBroken, pointer, error.Message.Trim().TrimEnd('.'));
        }
    }
}
