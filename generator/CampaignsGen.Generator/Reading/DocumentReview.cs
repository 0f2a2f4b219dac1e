using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CampaignsGen.Generator.Reading;

/// <summary>Has Microsoft.OpenApi read the same tree, and tells which rules of OpenAPI it finds broken.</summary>
/// <remarks>
/// The model is not made from its objects. They hold schemas that are <c>true</c> or <c>false</c> as null, a constant as
/// text without its type, version 2.0 as if it were 3.0 and so at other pointers, and one value of a wrong kind can end
/// the reading of the whole document in a <see cref="FormatException"/>. As a judge of all four versions it is thorough:
/// what the translators needed and did not get they have told themselves, so whatever it adds is for information.
/// </remarks>
internal static class DocumentReview
{
    private const string UnknownFieldText = " is not a valid property at ";

    /// <summary>Only something to resolve from: nothing is loaded.</summary>
    private static readonly Uri Location = new("https://localhost/");

    /// <summary>Reports what the reading has not said at its places already.</summary>
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
            // Values of a wrong kind make it throw what the value's parser throws. They were told of at their places.
            return [];
        }
    }

    private static void Report(OpenApiError error, PointerMap pointers, ReadingContext context, DiagnosticBag bag)
    {
        // Which fields are known is said by the reading, of each version.
        if (error.Message.Contains(UnknownFieldText))
        {
            return;
        }

        string pointer = pointers.ToDocument(error.Pointer);
        if (!bag.HasSpokenWithin(pointer) && !context.LeftOut.Holds(pointer))
        {
            bag.Report(ReadingDiagnostics.RuleBroken, pointer, error.Message.Trim().TrimEnd('.'));
        }
    }
}
