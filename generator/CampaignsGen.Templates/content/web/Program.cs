using CampaignsGen;
using Notes.Project;
using Notes.Project.Api;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

var builder = WebApplication.CreateBuilder(args);

// Options come from the section Notes and are checked when the application starts. Requests that are not idempotent are not retried.
builder
    .Services.AddNotesClient(builder.Configuration.GetSection("Notes"))
    .AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations());

builder
    .Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", "CampaignsGen").AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter("CampaignsGen").AddConsoleExporter());

builder.Services.AddHealthChecks().AddCheck<NotesHealthCheck>("notes");

var app = builder.Build();

app.MapGet(
    "/",
    (INotesClient notes, CancellationToken cancellationToken) => notes.ListNotesAsync(limit: 10, cancellationToken)
);

app.MapPost(
    "/",
    (NewNote note, INotesClient notes, CancellationToken cancellationToken) =>
        notes.AddNoteAsync(note, cancellationToken)
);

app.MapGet(
    "/{id:long}",
    async (long id, INotesClient notes, CancellationToken cancellationToken) =>
    {
        try
        {
            return Results.Ok(await notes.GetNoteAsync(id, cancellationToken));
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }
);

app.MapHealthChecks("/health");

if (app.Environment.IsDevelopment())
{
    app.MapSampleApi();
}

app.Run();
