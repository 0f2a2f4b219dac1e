namespace PublicApis.Demo;

/// <summary>Runs each task against a server in this process, and checks what it sends.</summary>
internal static class DemoRun
{
    public static async Task<int> RunAsync(IReadOnlyList<ApiTask> tasks)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("public-apis-").FullName, "report.csv");
        await File.WriteAllTextAsync(file, "day,orders\n2030-01-31,17\n");
        try
        {
            int failed = 0;
            foreach (ApiTask task in tasks)
            {
                failed += await RunAsync(task, DemoScripts.Of(task.Name, file));
            }

            Console.WriteLine($"{tasks.Count} APIs, {failed} of them not as expected");
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    /// <returns>0 if all went as it should; otherwise, 1.</returns>
    private static async Task<int> RunAsync(ApiTask task, DemoScript script)
    {
        Console.WriteLine($"> {task.Usage}");
        string credential = Guid.NewGuid().ToString();
        await using DemoServer server = await DemoServer.StartAsync(script, credential);
        List<string> faults = [];
        foreach (DemoTaskRun run in script.Runs)
        {
            int exitCode = await TaskRunner.RunAsync(
                task,
                run.Arguments,
                new($"{task.Name}:BaseAddress", server.Address),
                new($"{task.Name}:{script.CredentialOption}", credential)
            );
            if (exitCode != run.ExitCode)
            {
                faults.Add($"Exit code {exitCode} is not {run.ExitCode}");
            }
        }

        faults.AddRange(server.Faults);
        faults.ForEach(Console.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }
}
