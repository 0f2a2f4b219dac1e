namespace Shop.Server;

/// <summary>Represents a product of the shop.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Name">The name.</param>
/// <param name="Price">The price, in euros.</param>
/// <param name="Stock">The number of pieces in stock.</param>
/// <param name="Weight">The weight, in kilograms, or null if it is unknown.</param>
public sealed record Product(int Id, string Name, decimal Price, long Stock, double? Weight);

/// <summary>Represents a product to add to the shop.</summary>
/// <param name="Name">The name.</param>
/// <param name="Price">The price, in euros.</param>
public sealed record NewProduct(string Name, decimal Price);

/// <summary>Represents what the shop stores about a picture.</summary>
/// <param name="Product">The ID of the product that the picture shows.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Length">The length, in bytes.</param>
/// <param name="Caption">The caption, or null if there is none.</param>
/// <param name="Width">The width, in pixels, or null if it is unknown.</param>
public sealed record Picture(int Product, string FileName, string? MediaType, long Length, string? Caption, int? Width);

/// <summary>Represents the progress of an order.</summary>
/// <param name="Order">The ID.</param>
/// <param name="Stage">The stage of the order.</param>
/// <param name="Parcels">The number of parcels that have arrived.</param>
public sealed record Progress(int Order, string Stage, int Parcels);
