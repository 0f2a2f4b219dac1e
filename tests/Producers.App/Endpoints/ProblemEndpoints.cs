using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Producers.App.Endpoints;

/// <summary>Answers that say what went wrong.</summary>
internal static class ProblemEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder problems = app.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("/{status:int}", Get).ProducesProblem(404).ProducesProblem(500).WithName("GetProblem");
        problems.MapPost("/validated", Validated).ProducesValidationProblem().WithName("PostValidated");
        problems.MapGet("/validation", Validation).WithName("GetValidation");
    }

    private static ProblemHttpResult Get(int status) =>
        TypedResults.Problem(
            "Détail.",
            "/problems/1",
            status,
            "Titel",
            "https://example.com/probs/x",
            new Dictionary<string, object?> { ["balance"] = 30.5, ["accounts"] = new[] { "/a", "/b" } }
        );

    private static Ok<Registration> Validated(Registration body, HttpContext context)
    {
        Received.Say(context, new { body });
        return TypedResults.Ok(body);
    }

    private static Results<NoContent, ValidationProblem> Validation(bool fail) =>
        fail
            ? TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["Name"] = ["too short", "not a name"], ["Age"] = ["negative"] }
            )
            : TypedResults.NoContent();
}

/// <summary>Checked by the framework.</summary>
public sealed class Registration
{
    [Required, EmailAddress]
    public required string Email { get; set; }

    [Range(18, 120)]
    public int Age { get; set; }

    [Length(1, 3)]
    public List<string> Names { get; set; } = [];

    [Url]
    public string? Site { get; set; }
}
