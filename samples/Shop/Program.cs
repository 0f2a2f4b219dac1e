using System.Globalization;
using Shop;
using Shop.Server;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
await using var server = await ShopServer.StartAsync();
using var connection = new HttpClient { BaseAddress = server.Address };

if (args is ["--document", var path])
{
    await File.WriteAllTextAsync(path, await connection.GetStringAsync(ShopServer.Document));
    return;
}

await new ShopStory(connection).TellAsync();
await new SupplierStory(connection, server.SupplierSignature).TellAsync();
