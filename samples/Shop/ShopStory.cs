using CampaignsGen;
using Shop.Client;

namespace Shop;

/// <summary>What the client of an ASP.NET Core application is like.</summary>
internal sealed class ShopStory(HttpClient connection)
{
    // Where the document names no server, the client takes the address of the connection.
    private readonly ShopClient shop = new(connection, new ShopClientOptions());

    public async Task TellAsync()
    {
        await CountAsync();
        await SendFileAsync();
        await FollowAsync();
        await BeRefusedAsync();
    }

    /// <summary>The document says "integer or text" of each number, since ASP.NET Core reads both. They are numbers.</summary>
    private async Task CountAsync()
    {
        Console.WriteLine("Numbers");
        var products = await shop.Products.GetProductsAsync();
        int count = await shop.Products.GetCountAsync();
        double dearest = products.Max(static product => product.Price);
        long stock = products.Sum(static product => product.Stock);
        Console.WriteLine($"  {count} products, {stock} pieces, the dearest for {dearest:0.00}");

        var lantern = await shop.Products.GetByIdAsync(products[0].Id);
        Console.WriteLine($"  Two of {lantern.Name}: {lantern.Price * 2:0.00}, {(lantern.Weight ?? 0) * 2:0.0} kg");
    }

    /// <summary>A form of a file and texts: what is left out is not sent, and no text is in quotes.</summary>
    private async Task SendFileAsync()
    {
        Console.WriteLine("Parts");
        using var file = new MemoryStream("not much of a picture"u8.ToArray());
        var picture = await shop.Products.PostByIdPicturesAsync(
            1,
            new() { File = new FileUpload(file, "lantern.png", "image/png"), Caption = "A lantern" }
        );
        string width = picture.Width?.ToString() ?? "not given";
        Console.WriteLine($"  {picture.FileName}, {picture.Length} bytes, '{picture.Caption}', width {width}");
    }

    /// <summary>The document calls each event an <c>SseItem</c>; here it is what the event is about.</summary>
    private async Task FollowAsync()
    {
        Console.WriteLine("Streams");
        await foreach (var sent in await shop.Orders.GetByIdProgressAsync(7))
        {
            Console.WriteLine($"  {sent.Event}: {sent.Data.Stage}, parcel {sent.Data.Parcels}");
        }
    }

    /// <summary>What the validation says stands in the exception by its property.</summary>
    private async Task BeRefusedAsync()
    {
        Console.WriteLine("Refusals");
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
