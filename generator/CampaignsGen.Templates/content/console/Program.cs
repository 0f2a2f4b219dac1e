using CampaignsGen;
using Notes.Project;
using Notes.Project.Api;

// If NOTES_ADDRESS is not set, this program starts its own sample server.
string? address = Environment.GetEnvironmentVariable("NOTES_ADDRESS");
using SampleServer? server = address is null ? SampleServer.Start() : null;

using var http = new HttpClient();
var notes = new NotesClient(
    http,
    new NotesClientOptions
    {
        BaseAddress = server?.Address ?? new Uri(address!),
        ApiKey = Environment.GetEnvironmentVariable("NOTES_API_KEY") ?? server?.ApiKey,
    }
);

Note added = await notes.AddNoteAsync(new NewNote { Text = "Replace spec/openapi.yaml", Color = Color.Green });
Console.WriteLine($"Added note {added.Id}: {added.Text}");

foreach (Note note in await notes.ListNotesAsync(limit: 10))
{
    Console.WriteLine($"{note.Id, 3}  {note.Created:yyyy-MM-dd HH:mm}  {note.Text}");
}

try
{
    await notes.GetNoteAsync(404);
}
catch (NotFoundException exception)
{
    Console.WriteLine(exception.Message);
}
