using Acme.Speech;

namespace PublicApis;

/// <summary>Has a recording transcribed, waits until it is done, and shows where the text is.</summary>
internal sealed class SpeechTranscription(ISpeechClient speech) : IApiTask
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        Transcription job = await speech.CreateTranscriptionsAsync(
            new()
            {
                DisplayName = "Recording",
                Locale = arguments[0],
                ContentUrls = [new Uri(arguments[1])],
            },
            cancellationToken
        );
        Guid id = Guid.Parse(job.Self!.Segments[^1]);
        while (job.Status?.Value is Status.Values.NotStarted or Status.Values.Running)
        {
            await Task.Delay(Pause, cancellationToken);
            job = await speech.GetTranscriptionsAsync(id, cancellationToken);
        }

        Console.WriteLine($"{job.DisplayName}: {job.Status}");
        PaginatedFiles files = await speech.TranscriptionsListFilesAsync(id, cancellationToken: cancellationToken);
        foreach (var file in (files.Values ?? []).Where(static file => file.Kind == FileKind.Transcription))
        {
            Console.WriteLine($"{file.Name}, {file.Properties?.Duration}, at {file.Links?.ContentUrl}");
        }

        return job.Status == Status.Succeeded ? 0 : 1;
    }
}

internal static partial class ApiTasks
{
    static partial void AddSpeech(ICollection<ApiTask> tasks) =>
        tasks.Add(
            new(
                "speech",
                ["LOCALE", "URL"],
                static (services, section) =>
                {
                    services.AddSpeechClient(section);
                    services.AddSingleton<IApiTask, SpeechTranscription>();
                }
            )
        );
}
