using System.Text;
using CampaignsGen;
using Microsoft.Extensions.Options;
using Polly;

namespace QuickStart;

/// <summary>Builds, starts and pauses a campaign, step by step.</summary>
internal static class Program
{
    private const int AsExpected = 0;
    private const int Otherwise = 1;
    private const int NotUnderstood = 2;
    private const int Interrupted = 130;

    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        try
        {
            var wanted = Arguments.Parse(arguments, Environment.GetEnvironmentVariable(Arguments.KeyVariable));
            if (wanted.Help)
            {
                Console.WriteLine(Arguments.Usage);
                return AsExpected;
            }

            await using var service = await CampaignsService.OpenAsync(wanted);
            using var host = ClientHost.Build(service, new Narrator(Console.Out));
            await host.StartAsync();
            return await Story.TellAsync(host.Services, service) ? AsExpected : Interrupted;
        }
        catch (ArgumentsException mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake.Message}\n\n{Arguments.Usage}");
            return NotUnderstood;
        }
        catch (Exception failure) when (IsOfTheService(failure))
        {
            await Console.Error.WriteLineAsync($"\nA step did not complete as expected.\n{Describe(failure)}");
            return Otherwise;
        }
    }

    private static string Describe(Exception failure) =>
        failure is OptionsValidationException options ? string.Join('\n', options.Failures) : failure.Message;

    // Exceptions that a call to a service can cause. Any other is a bug in this program and is shown with its stack trace.
    private static bool IsOfTheService(Exception failure) =>
        failure
            is ApiException
                or ApiTimeoutException
                or ApiOptionsException
                or OptionsValidationException
                or HttpRequestException
                or ExecutionRejectedException
                or StoryException;
}
