namespace Shop.Server;

/// <summary>Something that the shop sells.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Price">In euros.</param>
/// <param name="Stock">How many there are.</param>
/// <param name="Weight">In kilograms; null where nobody has weighed it.</param>
public sealed record Product(int Id, string Name, decimal Price, long Stock, double? Weight);

/// <summary>A product that is to be sold from now on.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Price">In euros.</param>
public sealed record NewProduct(string Name, decimal Price);

/// <summary>What the shop keeps of a picture.</summary>
/// <param name="Product">What it shows.</param>
/// <param name="FileName">What the file was called.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Length">How many octets it has.</param>
/// <param name="Caption">What stands under it; null where nothing does.</param>
/// <param name="Width">How wide it is, in pixels; null where nobody has said so.</param>
public sealed record Picture(int Product, string FileName, string? MediaType, long Length, string? Caption, int? Width);

/// <summary>How far an order is.</summary>
/// <param name="Order">Its number.</param>
/// <param name="Stage">Where it is.</param>
/// <param name="Parcels">How many parcels are there.</param>
public sealed record Progress(int Order, string Stage, int Parcels);
