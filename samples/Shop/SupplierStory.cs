using System.Globalization;
using CampaignsGen;
using Shop.Server;
using Shop.Supplier;

namespace Shop;

/// <summary>What can be done about a service that does not keep to its document.</summary>
internal sealed class SupplierStory(HttpClient connection, StandardWebhook signature)
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
        await BeToldAsync();
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

    /// <summary>What the supplier sends arrives at <see cref="SupplierEvents"/>, if it was the supplier who sent it.</summary>
    private async Task BeToldAsync()
    {
        Console.WriteLine("Webhooks");
        await SendAsync("""{"type":"part.restocked","code":"L-1","pieces":40}""", signature);
        await SendAsync("""{"type":"part.renamed","code":"L-1"}""", signature);
        await SendAsync(
            """{"type":"part.discontinued","code":"L-1"}""",
            new StandardWebhook("c29tZWJvZHkgZWxzZSdzIHNlY3JldA==")
        );
    }

    /// <summary>The supplier's part of it.</summary>
    private async Task SendAsync(string json, StandardWebhook signer)
    {
        var now = DateTimeOffset.UtcNow;
        using var request = new HttpRequestMessage(HttpMethod.Post, SupplierEvents.Path)
        {
            Content = new StringContent(json),
        };
        request.Headers.Add("webhook-id", "msg_1");
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "webhook-signature",
            signer.Sign("msg_1", now, await request.Content.ReadAsByteArrayAsync())
        );
        using var answer = await connection.SendAsync(request);
        Console.WriteLine($"  {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
