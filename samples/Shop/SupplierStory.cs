using Shop.Supplier;

namespace Shop;

/// <summary>What can be done about a service that does not keep to its document.</summary>
internal sealed class SupplierStory(HttpClient connection)
{
    private readonly SupplierClient supplier = new(
        connection,
        new SupplierClientOptions { BaseAddress = connection.BaseAddress }
    );

    public async Task TellAsync()
    {
        await ReadWhatIsThereAsync();
        await LookAtTheAnswerAsync();
        await TakeItAsItIsAsync();
    }

    /// <summary>
    /// <c>Answers="Lenient"</c>: what is missing, or cannot be read, is null. The ids of the document are FastAPI's,
    /// <c>list_parts_v2_parts_get</c>; what the path says already is no part of a name.
    /// </summary>
    private async Task ReadWhatIsThereAsync()
    {
        Console.WriteLine("Lenient answers, and names");
        foreach (var part in await supplier.Parts.ListAsync())
        {
            Console.WriteLine($"  {part.Code}: {part.Price?.ToString("0.00") ?? "no price"}");
        }
    }

    /// <summary>Exact or lenient, the form WithResponse never throws because of a body.</summary>
    private async Task LookAtTheAnswerAsync()
    {
        Console.WriteLine("An answer that is something else");
        var answer = await supplier.Invoices.ReadWithResponseAsync(12);
        Console.WriteLine($"  {(int)answer.StatusCode}: {answer.BodyError?.Message}");
        Console.WriteLine($"  {answer.RawBody}");
    }

    /// <summary>Every answer can be had as octets, whatever the document says of it.</summary>
    private async Task TakeItAsItIsAsync()
    {
        Console.WriteLine("As it comes");
        using var raw = await supplier.Parts.ReadWithRawResponseAsync("L-1");
        using var reader = new StreamReader(raw.Content);
        Console.WriteLine($"  {(int)raw.StatusCode}: {await reader.ReadToEndAsync()}");
    }
}
