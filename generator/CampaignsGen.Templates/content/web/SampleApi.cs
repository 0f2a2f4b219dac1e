using Notes.Project.Api;

namespace Notes.Project;

/// <summary>
/// Provides a notes API for the first calls, in this application during development. Delete this file when the client calls your own API.
/// </summary>
internal static class SampleApi
{
    public static void MapSampleApi(this WebApplication app)
    {
        List<Note> notes = [];
        RouteGroupBuilder api = app.MapGroup("/sample");
        api.MapGet("/notes", (int limit) => notes.AsEnumerable().Reverse().Take(limit));
        api.MapPost(
            "/notes",
            (NewNote note) =>
            {
                var added = new Note
                {
                    Id = notes.Count + 1,
                    Text = note.Text,
                    Color = note.Color,
                    Created = DateTimeOffset.UtcNow,
                };
                notes.Add(added);
                return Results.Created($"/sample/notes/{added.Id}", added);
            }
        );
        api.MapGet(
            "/notes/{id:long}",
            (long id) =>
                notes.Find(note => note.Id == id) is { } note
                    ? Results.Ok(note)
                    : Results.Problem("There is no such note.", statusCode: StatusCodes.Status404NotFound)
        );
    }
}
