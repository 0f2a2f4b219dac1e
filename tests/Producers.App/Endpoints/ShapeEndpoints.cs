using Producers.App.Models;

namespace Producers.App.Endpoints;

/// <summary>Hierarchies that System.Text.Json tells apart by a property.</summary>
internal static class ShapeEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder shapes = app.MapGroup("/shapes").WithTags("Shapes");
        shapes.MapPost("/", (Shape body, HttpContext context) => Echo(body, context)).WithName("PostShape");
        shapes.MapPost("/many", (List<Shape> body, HttpContext context) => Echo(body, context)).WithName("PostShapes");
        shapes.MapPost("/scene", (Scene body, HttpContext context) => Echo(body, context)).WithName("PostScene");
        shapes.MapPost("/pet", (Pet body, HttpContext context) => Echo(body, context)).WithName("PostPet");
        shapes.MapPost("/cat", (Cat body, HttpContext context) => Echo(body, context)).WithName("PostCat");
        shapes
            .MapGet(
                "/",
                () =>
                    new List<Shape>
                    {
                        new Circle { Radius = 1.5, Label = "c" },
                        new Rectangle { Width = 2 },
                    }
            )
            .WithName("ListShapes");
    }

    private static T Echo<T>(T body, HttpContext context)
    {
        Received.Say(context, new { body });
        return body;
    }
}
