using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Producers.App.Models;

namespace Producers.App.Endpoints;

/// <summary>Recursion, dictionaries, values of any kind, cookies.</summary>
internal static class TreeEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder trees = app.MapGroup("/trees").WithTags("Trees");
        trees.MapPost("/node", (Node body, HttpContext context) => Echo(body, context)).WithName("PostNode");
        trees.MapPost("/bag", (Bag body, HttpContext context) => Echo(body, context)).WithName("PostBag");
        trees.MapPost("/path", (Models.Path body, HttpContext context) => Echo(body, context)).WithName("PostPath");
        trees.MapPost("/page", (Page<Node> body, HttpContext context) => Echo(body, context)).WithName("PostPage");
        trees.MapPost("/maybe", (Node? body, HttpContext context) => Maybe(body, context)).WithName("PostMaybe");
        trees.MapPatch("/merge", (JsonElement body, HttpContext context) => Echo(body, context)).WithName("PatchAny");
        trees.MapDelete("/node", Empty).WithName("DeleteNode");
    }

    private static T Echo<T>(T body, HttpContext context)
    {
        Received.Say(context, new { body });
        return body;
    }

    private static Results<Ok<Node>, NoContent> Maybe(Node? body, HttpContext context)
    {
        Received.Say(context, new { body });
        return body is null ? TypedResults.NoContent() : TypedResults.Ok(body);
    }

    private static NoContent Empty() => TypedResults.NoContent();
}
