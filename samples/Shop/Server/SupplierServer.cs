namespace Shop.Server;

/// <summary>Represents a third-party service whose responses do not always match <c>supplier.yaml</c>.</summary>
internal static class SupplierServer
{
    public static void Map(WebApplication application)
    {
        var supplier = application.MapGroup("/v2").ExcludeFromDescription();
        supplier.MapGet("/parts", static () => Json("""[{"code":"L-1","price":null},{"code":"L-2","price":1.25}]"""));
        supplier.MapGet("/parts/{code}", static () => Json("""{"code":"L-1","price":"soon","discontinued":false}"""));
        supplier.MapGet("/invoices/{number}", static () => Results.Text("<h1>Try again</h1>", "text/html"));
    }

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
