namespace CampaignsGen.Generator.Reading;

/// <summary>What a document says of sending a request twice, in its own words and in those of other generators.</summary>
internal sealed class RepetitionTranslator(ReadingContext context)
{
    private const string KeyHeaderName = "x-idempotency-key-header";

    /// <summary>Whether the operation may be done twice; null where nothing is said.</summary>
    public bool? IsIdempotent(SpecNode operation) => context.OptionalFlag(operation, "x-idempotent");

    /// <summary>The header in which the server takes a key; null for none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">Its method in capitals: what the document says for all is said of those that change something.</param>
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
