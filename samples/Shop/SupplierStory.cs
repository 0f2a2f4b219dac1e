using System.Globalization;
using CampaignsGen;
using Shop.Server;
using Shop.Supplier;

namespace Shop;

/// <summary>Demonstrates how to call a service that does not match its document.</summary>
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
    /// With <c>Answers="Lenient"</c>, values that are missing or cannot be read are null. FastAPI generated the operation IDs, such as
    /// <c>list_parts_v2_parts_get</c>; the names omit what the path already contains.
    /// </summary>
    private async Task ReadWhatIsThereAsync()
    {
        Console.WriteLine("Lenient responses and names");
        foreach (var part in await supplier.Parts.ListAsync())
        {
            Console.WriteLine($"  {part.Code}: {part.Price?.ToString("0.00") ?? "no price"}");
        }
    }

    /// <summary>Exact or lenient, the method WithResponse never throws an exception because of the body.</summary>
    private async Task LookAtTheAnswerAsync()
    {
        Console.WriteLine("A response of another media type");
        var answer = await supplier.Invoices.ReadWithResponseAsync(12);
        Console.WriteLine($"  {(int)answer.StatusCode}: {answer.BodyError?.Message}");
        Console.WriteLine($"  {answer.RawBody}");
    }

    /// <summary>Reads a response as bytes, regardless of what the document specifies.</summary>
    private async Task TakeItAsItIsAsync()
    {
        Console.WriteLine("Raw responses");
        using var raw = await supplier.Parts.ReadWithRawResponseAsync("L-1");
        using var reader = new StreamReader(raw.Content);
        Console.WriteLine($"  {(int)raw.StatusCode}: {await reader.ReadToEndAsync()}");
    }

    /// <summary>Sends webhooks to <see cref="SupplierEvents"/>, which accepts only those that the supplier signed.</summary>
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

    /// <summary>Signs and sends a webhook as the supplier does.</summary>
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
