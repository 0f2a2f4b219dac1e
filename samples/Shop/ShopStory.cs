using CampaignsGen;
using Shop.Client;

namespace Shop;

/// <summary>Demonstrates the client of an ASP.NET Core application.</summary>
internal sealed class ShopStory(HttpClient connection)
{
    // The document contains no server, so the client uses the base address of the HttpClient.
    private readonly ShopClient shop = new(connection, new ShopClientOptions());

    public async Task TellAsync()
    {
        await CountAsync();
        await SendFileAsync();
        await FollowAsync();
        await BeRefusedAsync();
    }

    /// <summary>The document declares each number as an integer or a string, because ASP.NET Core reads both. The client uses numbers.</summary>
    private async Task CountAsync()
    {
        Console.WriteLine("Numbers");
        var products = await shop.Products.GetProductsAsync();
        int count = await shop.Products.GetCountAsync();
        double dearest = products.Max(static product => product.Price);
        long stock = products.Sum(static product => product.Stock);
        Console.WriteLine($"  {count} products, {stock} pieces, the most expensive for {dearest:0.00}");

        var lantern = await shop.Products.GetByIdAsync(products[0].Id);
        Console.WriteLine($"  Two of {lantern.Name}: {lantern.Price * 2:0.00}, {(lantern.Weight ?? 0) * 2:0.0} kg");
    }

    /// <summary>Sends a form with a file and strings. Omitted values are not sent, and strings are not quoted.</summary>
    private async Task SendFileAsync()
    {
        Console.WriteLine("Files and forms");
        using var file = new MemoryStream("not much of a picture"u8.ToArray());
        var picture = await shop.Products.PostByIdPicturesAsync(
            1,
            new() { File = new FileUpload(file, "lantern.png", "image/png"), Caption = "A lantern" }
        );
        string width = picture.Width?.ToString() ?? "not given";
        Console.WriteLine($"  {picture.FileName}, {picture.Length} bytes, '{picture.Caption}', width {width}");
    }

    /// <summary>Reads a stream of events. The document declares each as an <c>SseItem</c>; the client returns its data.</summary>
    private async Task FollowAsync()
    {
        Console.WriteLine("Streams");
        await foreach (var sent in await shop.Orders.GetByIdProgressAsync(7))
        {
            Console.WriteLine($"  {sent.Event}: {sent.Data.Stage}, parcel {sent.Data.Parcels}");
        }
    }

    /// <summary>Sends an invalid request. The exception contains the validation errors for each property.</summary>
    private async Task BeRefusedAsync()
    {
        Console.WriteLine("Validation errors");
        try
        {
            await shop.Products.PostAsync(new() { Name = "Gift", Price = 0 });
        }
        catch (BadRequestException refusal)
        {
            foreach (var error in refusal.Problem?.Errors ?? [])
            {
                Console.WriteLine($"  {error.Field}: {error.Message}");
            }
        }
    }
}
