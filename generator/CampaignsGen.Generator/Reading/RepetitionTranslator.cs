namespace CampaignsGen.Generator.Reading;

/// <summary>Reads whether requests can be repeated from our own extensions and from those of other generators.</summary>
internal sealed class RepetitionTranslator(ReadingContext context)
{
    private const string KeyHeaderName = "x-idempotency-key-header";

    /// <summary>Determines whether the operation is idempotent, or returns null if it is not specified.</summary>
    public bool? IsIdempotent(SpecNode operation) => context.OptionalFlag(operation, "x-idempotent");

    /// <summary>Returns the header for the idempotency key, or null if there is none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">
    /// The HTTP method in uppercase. A header that the document specifies for all operations applies to those that change something.
    /// </param>
    public string? KeyHeader(SpecNode operation, string method)
    {
        if (operation.Has(KeyHeaderName))
        {
            return context.Text(operation, KeyHeaderName);
        }

        bool ofFern = operation.Has("x-fern-idempotent") && context.Flag(operation, "x-fern-idempotent");
        return ofFern ? FernHeader()
            : method is "POST" or "PATCH" ? context.Text(context.Root, KeyHeaderName)
            : null;
    }

    private string? FernHeader()
    {
        SpecNode headers = context.Root["x-fern-idempotency-headers"];
        return headers.Items.IsEmpty ? null : context.Text(headers[0], "header");
    }
}
