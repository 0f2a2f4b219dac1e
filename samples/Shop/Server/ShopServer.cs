using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CampaignsGen;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Server;

/// <summary>Represents an application as the ASP.NET Core templates create it, on a free port of the loopback address.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private static readonly Product[] Products =
    [
        new(1, "Lantern", 24.90m, 12, 0.8),
        new(2, "Rope", 9.50m, 3_000_000_000, null),
    ];

    /// <summary>The path of the document that ASP.NET Core generates.</summary>
    public const string Document = "/openapi/v1.json";

    private static readonly string[] Stages = ["Packed", "In transit", "Delivered"];

    private readonly WebApplication application;

    private ShopServer(WebApplication application) => this.application = application;

    /// <summary>Gets the key that the supplier signs with. A real secret comes from the configuration; this one is new in each run.</summary>
    public StandardWebhook SupplierSignature { get; } = new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)));

    /// <summary>Gets the address on which the server listens.</summary>
    public Uri Address => new(application.Urls.Single());

    public static async Task<ShopServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails();
        builder.Services.AddValidation();
        // The port is different in each run, so the document does not contain the address of the server.
        builder.Services.AddOpenApi(static options =>
            options.AddDocumentTransformer(
                static (document, _, _) =>
                {
                    document.Info.Title = "Shop";
                    document.Servers = [];
                    return Task.CompletedTask;
                }
            )
        );
        var application = builder.Build();
        application.MapOpenApi();
        MapProducts(application);
        MapOrders(application);
        SupplierServer.Map(application);
        var server = new ShopServer(application);
        SupplierEvents.Map(application, server.SupplierSignature);
        await application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static void MapProducts(WebApplication application)
    {
        var products = application.MapGroup("/api/products").WithTags("Products");
        products.MapGet("/", static () => Products);
        products.MapGet("/count", static () => Products.Length);
        products.MapGet("/{id}", Find);
        products.MapPost("/", Add).ProducesValidationProblem();
        products.MapPost("/{id}/pictures", Show).DisableAntiforgery();
    }

    private static void MapOrders(WebApplication application) =>
        application
            .MapGroup("/api/orders")
            .WithTags("Orders")
            .MapGet(
                "/{id}/progress",
                static (int id, CancellationToken cancel) => TypedResults.ServerSentEvents(FollowAsync(id, cancel))
            );

    [EndpointSummary("Gets a product.")]
    private static Results<Ok<Product>, NotFound> Find([Description("The ID.")] int id) =>
        Array.Find(Products, product => product.Id == id) is { } found
            ? TypedResults.Ok(found)
            : TypedResults.NotFound();

    [EndpointSummary("Adds a product.")]
    private static Results<Created<Product>, ValidationProblem> Add(NewProduct product) =>
        product.Price > 0
            ? TypedResults.Created("/api/products/3", new Product(3, product.Name, product.Price, 0, null))
            : TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["price"] = ["The price must be greater than zero."] }
            );

    [EndpointSummary("Uploads a picture of a product.")]
    private static Ok<Picture> Show(int id, IFormFile file, [FromForm] string? caption, [FromForm] int? width) =>
        TypedResults.Ok(new Picture(id, file.FileName, file.ContentType, file.Length, caption, width));

    private static async IAsyncEnumerable<SseItem<Progress>> FollowAsync(
        int id,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            await Task.Delay(50, cancellationToken);
            yield return new SseItem<Progress>(new Progress(id, Stages[stage], stage + 1), "progress");
        }
    }
}
