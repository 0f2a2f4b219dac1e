using Acme.Discord;
using CampaignsGen;

namespace PublicApis;

/// <summary>Posts a file to a channel, and says why if the bot must not.</summary>
internal sealed class DiscordReport(IDiscordClient discord) : IApiTask
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(arguments[1]);
        CreateMessageForm form = new()
        {
            Content = "The report of today",
            Files0 = new FileUpload(file, Path.GetFileName(arguments[1])),
        };
        try
        {
            MessageResponse message = await discord.CreateMessageAsMultipartAsync(
                arguments[0],
                form,
                cancellationToken
            );
            MessageAttachmentResponse attachment = message.Attachments[0];
            Console.WriteLine($"{message.Id}: {attachment.Filename}, {attachment.Size} bytes, at {attachment.Url}");
            return 0;
        }
        catch (ForbiddenException exception) when (exception.TryGetBody(out ErrorResponse? error))
        {
            Console.WriteLine($"Not posted: {error.Message} ({error.Code})");
            return 1;
        }
    }
}

internal static partial class ApiTasks
{
    static partial void AddDiscord(ICollection<ApiTask> tasks) =>
        tasks.Add(
            new(
                "discord",
                ["CHANNEL", "FILE"],
                static (services, section) =>
                {
                    services.AddDiscordClient(section);
                    services.AddSingleton<IApiTask, DiscordReport>();
                }
            )
        );
}
